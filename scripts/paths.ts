import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The project's root: run.mjs and jest both make it the working directory. */
export const root = process.cwd();
export const inRoot = (...parts: string[]) => path.join(root, ...parts);
export const dist = (...parts: string[]) => inRoot('dist', ...parts);

/** Names of all cloud functions: every folder of cloudfunctions/ that has a contract. Nothing else keeps a list. */
export function functionNames(): string[] {
  const folder = inRoot('cloudfunctions');
  return readdirSync(folder)
    .filter((name) => name !== 'shared' && existsSync(path.join(folder, name, 'contract.ts')))
    .sort();
}

/** Every file below a folder, as paths relative to it with forward slashes. */
export function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
