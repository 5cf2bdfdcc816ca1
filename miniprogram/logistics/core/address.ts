/**
 * One line from a province, city, … and detail: couriers repeat themselves (北京市 北京市, 上海 上海市, or the
 * whole region again in the detail), people do not.
 */
export function joinAddress(parts: (string | undefined)[]): string {
  return parts.reduce<string>((line, part = '') => {
    if (!part || line.endsWith(part)) return line;
    return part.startsWith(line) ? part : line + part;
  }, '');
}
