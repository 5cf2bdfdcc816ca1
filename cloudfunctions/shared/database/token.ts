import { createHash, randomBytes } from 'node:crypto';

/** What every write renews, to tell whose write a record shows. */
export function newToken(): string {
  return randomBytes(12).toString('hex');
}

/** The same for the same content, whatever the order of its keys. */
export function fingerprint(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
