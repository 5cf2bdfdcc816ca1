/** The order of localeCompare for the characters that header names and parameters are made of. */
const ORDER = '_-0123456789abcdefghijklmnopqrstuvwxyz';
const PLAIN = /^[-_0-9a-z]*$/;

/**
 * Compares as `a.localeCompare(b)` does: the gateway sorts what it verifies the same way, so another order would be
 * another signature. Plain keys are compared without loading Unicode's order.
 */
export function byKey(a: string, b: string): number {
  if (!PLAIN.test(a) || !PLAIN.test(b)) return a.localeCompare(b);
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = ORDER.indexOf(a.charAt(at)) - ORDER.indexOf(b.charAt(at));
    if (difference) return difference;
  }
  return a.length - b.length;
}
