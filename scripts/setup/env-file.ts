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
