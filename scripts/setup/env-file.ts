/**
 * Sets variables in the text of a .env file and leaves every other line, comment and line ending as it is. A variable
 * that stands there twice is set in both places: readers differ in which one they believe.
 */
export function setVariables(text: string, values: Record<string, string>): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const missing = new Set(Object.keys(values));
  const lines = text.split(/\r?\n/).map((line) => {
    const [, name = ''] = /^\s*([A-Z_][A-Z0-9_]*)\s*=/.exec(line) ?? [];
    if (!(name in values)) return line;
    missing.delete(name);
    return `${name}=${values[name]}`;
  });
  while (lines.at(-1) === '') lines.pop();
  return [...lines, ...[...missing].map((name) => `${name}=${values[name]}`), ''].join(eol);
}

/** Adds an owner to `openid:role,…`, or makes the person in the list one; everybody else stays. */
export function withOwner(list: string, openid: string): string {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  if (!openid) return entries.join(',');
  const others = entries.filter((entry) => entry.split(':')[0]?.trim() !== openid);
  return [`${openid}:owner`, ...others].join(',');
}

/** Whether anybody in `openid:role,…` is an owner. */
export function hasOwner(list: string): boolean {
  return list.split(',').some((entry) => /^\S+:owner$/.test(entry.replace(/\s+/g, '')));
}
