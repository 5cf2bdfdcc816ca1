import { existsSync, readFileSync } from 'node:fs';
import { FAMILIES, type Family } from '../../cloudfunctions/shared/contract/define';
import { inRoot } from './paths';

export interface BuildSettings {
  /** Cloud environment id for wx.cloud.init; empty: the environment DevTools has selected. */
  cloudEnv: string;
  /** `openid:role,…`; empty: nobody is let in. */
  merchantOpenids: string;
  /** Days that the ledger keeps personal data; empty: the usual. */
  personalDataDays: string;
  /** The families that are built, deployed and shown beside the console. */
  features: Family[];
  version: string;
  /** Values of .env that must never appear in a build. */
  secrets: string[];
}

const BAKED = ['CLOUD_ENV', 'MERCHANT_OPENIDS', 'PERSONAL_DATA_DAYS', 'FEATURES'];

/** What a build may know of this merchant: .env beside package.json (see .env.example). */
export function readSettings(): BuildSettings {
  const file = inRoot('.env');
  const env: Record<string, string | undefined> = existsSync(file)
    ? parseEnv(readFileSync(file, 'utf8'))
    : {};
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const secrets = Object.entries(env).flatMap(([name, value]) =>
    BAKED.includes(name) || !value ? [] : [value],
  );
  return {
    cloudEnv: env.CLOUD_ENV ?? '',
    merchantOpenids: env.MERCHANT_OPENIDS ?? '',
    personalDataDays: env.PERSONAL_DATA_DAYS ?? '',
    features: featuresIn(env.FEATURES),
    version,
    secrets: secrets.filter((value) => value.length >= 8),
  };
}

/** What a merchant may leave out; the console is what the others are used from. */
export const OPTIONAL: readonly Family[] = FAMILIES.filter((family) => family !== 'console');

/** FEATURES of .env, such as `logistics,store`; all of them where it says nothing. */
export function featuresIn(said = ''): Family[] {
  const names = said.split(/[\s,，;；]+/).filter(Boolean);
  const strange = names.find((name) => !OPTIONAL.includes(name as Family));
  if (strange)
    throw new Error(
      `.env 的 FEATURES 里没有 ${strange} 这一项；可以写 ${OPTIONAL.join('、')}，用逗号隔开，留空就是全部。`,
    );
  return names.length ? OPTIONAL.filter((family) => names.includes(family)) : [...OPTIONAL];
}

/** Whether a function of this family is wanted. */
export function isWanted(family: string, { features }: Pick<BuildSettings, 'features'>): boolean {
  return family === 'console' || features.includes(family as Family);
}

/** NAME=value lines; quotes around a value are taken off, `#` starts a comment line. */
export function parseEnv(text: string): Record<string, string | undefined> {
  const lines = text.split(/\r?\n/).map((line) => /^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(
    lines.flatMap((match) => (match ? [[match[1], match[2]?.replace(/^(['"])(.*)\1$/, '$2')]] : [])),
  );
}
