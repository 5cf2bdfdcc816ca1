import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths';

export interface BuildSettings {
  /** Cloud environment id for wx.cloud.init; empty: the environment DevTools has selected. */
  cloudEnv: string;
  /** `openid:role,…`; empty: nobody is let in. */
  merchantOpenids: string;
  /** Days that the ledger keeps personal data; empty: the usual. */
  personalDataDays: string;
  version: string;
  /** Values of .env that must never appear in a build. */
  secrets: string[];
}

const BAKED = ['CLOUD_ENV', 'MERCHANT_OPENIDS', 'PERSONAL_DATA_DAYS'];

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
    version,
    secrets: secrets.filter((value) => value.length >= 8),
  };
}

/** NAME=value lines; quotes around a value are taken off, `#` starts a comment line. */
export function parseEnv(text: string): Record<string, string | undefined> {
  const lines = text.split(/\r?\n/).map((line) => /^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(
    lines.flatMap((match) => (match ? [[match[1], match[2]?.replace(/^(['"])(.*)\1$/, '$2')]] : [])),
  );
}
