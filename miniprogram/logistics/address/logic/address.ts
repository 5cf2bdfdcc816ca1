const SHORTEST_OVERLAP = 2;

/**
 * One line from a province, city, … and detail. Couriers repeat themselves (北京市 北京市, 上海 上海市, or half
 * the region again in the detail); people do not.
 */
export function joinAddress(parts: (string | undefined)[]): string {
  return parts.reduce<string>((line, part = '') => {
    if (part.startsWith(line)) return part;
    return line + part.slice(overlap(line, part));
  }, '');
}

/** How much of the beginning of `part` stands at the end of `line` already. */
function overlap(line: string, part: string): number {
  for (let length = Math.min(line.length, part.length); length >= SHORTEST_OVERLAP; length--) {
    if (line.endsWith(part.slice(0, length))) return length;
  }
  return 0;
}
