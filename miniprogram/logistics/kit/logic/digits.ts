/** A number in groups of four, the way people read it aloud: SF15 8526 7110 913. */
export function inFours(number: string): string {
  return number.replace(/\s+/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

const STARS = '****';

/** A customer code with its middle hidden, so that two codes stay distinguishable on a shared screen. */
export function maskCode(code: string): string {
  const kept = code.length >= 9 ? 3 : code.length >= 6 ? 2 : 1;
  if (code.length <= 2) return STARS;
  return code.slice(0, kept) + STARS + code.slice(-kept);
}
