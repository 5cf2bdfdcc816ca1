import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts, Limits } from '../lib/facts';
import { filesBelow, inRoot } from '../lib/paths';

/** What a function looked like when it was last deployed. */
export interface Remembered {
  /** Hash of the built folder and its limits. */
  code?: string;
  permissions?: string[];
  triggers?: string;
}

export interface Environment {
  functions: Record<string, Remembered>;
  /** Hash of the mini-program last uploaded. */
  miniprogram?: string;
}

/** By cloud environment: .deployed.json, which only this machine knows. */
export type Deployed = Record<string, Environment>;

export interface Need {
  name: string;
  state: 'new' | 'changed' | 'same';
  code: boolean;
  /** Permissions come into force only by an upload of DevTools. */
  permissions: boolean;
  triggers: boolean;
}

export function hashFolder(folder: string, more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const file of filesBelow(folder).sort()) {
    const content = readFileSync(path.join(folder, file));
    // The length keeps two files from being taken for one.
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** How a function is now, in the form in which it is remembered. */
export function presentState(facts: Facts, folder: string, limits: Limits): Required<Remembered> {
  return {
    code: hashFolder(folder, JSON.stringify(limits)),
    permissions: facts.permissions,
    triggers: JSON.stringify(facts.triggers),
  };
}

/** What of a function has to be deployed; everything with `all`. */
export function needOf(
  name: string,
  now: Required<Remembered>,
  then: Remembered | undefined,
  all = false,
): Need {
  const code = all || then?.code !== now.code;
  // A function that never had permissions and needs none never has to be uploaded by DevTools.
  const before = then?.permissions ?? [];
  const permissions = all
    ? before.length + now.permissions.length > 0
    : before.join() !== now.permissions.join();
  const triggers = now.triggers !== '[]' && (all || then?.triggers !== now.triggers);
  const state = !then?.code ? 'new' : code || permissions || triggers ? 'changed' : 'same';
  return { name, state, code, permissions, triggers };
}

/** Functions that were deployed from here and that the project does not have any more. */
export function leftOver(then: Record<string, Remembered>, names: readonly string[]): string[] {
  return Object.keys(then).filter((name) => !names.includes(name));
}

const FILE = '.deployed.json';

export function readDeployed(): Deployed {
  if (!existsSync(inRoot(FILE))) return {};
  try {
    return JSON.parse(readFileSync(inRoot(FILE), 'utf8'));
  } catch {
    throw new Error(`${FILE} 读不出来，请删掉它；下次部署会把全部云函数当作新的。`);
  }
}

/** Written after every single step, so that a deployment that stops half-way goes on from there. */
export function remember(env: string, change: (environment: Environment) => void): void {
  const deployed = readDeployed();
  deployed[env] ??= { functions: {} };
  change(deployed[env]);
  writeFileSync(inRoot(FILE), `${JSON.stringify(deployed, null, 2)}\n`);
}
