import type { Facts } from '../lib/facts';

export type Variables = Record<string, string>;

export interface Change {
  name: string;
  /** `kept`: in the cloud only; `merged`: the cloud was not asked (dry run). */
  kind: 'added' | 'changed' | 'same' | 'kept' | 'merged';
}

/** What .env has for each function that reads variables. Throws when half a pair is missing. */
export function wantedVariables(
  facts: Facts[],
  env: Record<string, string | undefined>,
): Map<string, Variables> {
  const wanted = new Map<string, Variables>();
  for (const { name, variables } of facts) {
    const missing = variables.filter((variable) => !env[variable]);
    if (missing.length === variables.length) continue;
    if (missing.length)
      throw new Error(`.env 里缺少 ${missing.join('、')}（${name} 要用）：请补上，或把同组的也删掉。`);
    wanted.set(name, Object.fromEntries(variables.map((variable) => [variable, env[variable] ?? ''])));
  }
  return wanted;
}

/** Ours over the cloud's: nothing that somebody set by hand gets lost. */
export const mergeVariables = (cloud: Variables, wanted: Variables): Variables => ({ ...cloud, ...wanted });

export const sameVariables = (one: Variables, other: Variables): boolean =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

export function diffVariables(cloud: Variables | undefined, wanted: Variables): Change[] {
  const ours = Object.keys(wanted).map((name): Change => {
    if (!cloud) return { name, kind: 'merged' };
    if (!(name in cloud)) return { name, kind: 'added' };
    return { name, kind: cloud[name] === wanted[name] ? 'same' : 'changed' };
  });
  const others = Object.keys(cloud ?? {}).filter((name) => !(name in wanted));
  return [...ours, ...others.map((name): Change => ({ name, kind: 'kept' }))];
}

export const differs = (changes: Change[]): boolean =>
  changes.some(({ kind }) => kind === 'added' || kind === 'changed');

/** Always the same, so that not even a length is told. */
const MASK = '••••••';
const SIGNS: Record<Change['kind'], [string, string]> = {
  added: ['+', '新增'],
  changed: ['~', '修改'],
  same: ['=', '不变'],
  kept: ['=', '云端已有，保留'],
  merged: ['+', '与云端合并'],
};

/** The difference, one line a variable, without any value. */
export function diffLines(changes: Change[]): string[] {
  return changes.map(({ name, kind }) => `${SIGNS[kind][0]} ${name}=${MASK}  ${SIGNS[kind][1]}`);
}

/** A text another program printed, without what must not be seen. */
export function redact(text: string, secrets: string[]): string {
  return secrets
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((clean, secret) => clean.split(secret).join(MASK), text);
}
