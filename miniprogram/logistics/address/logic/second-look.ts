/** A second tap of the same haste is no answer. */
const HASTE_MS = 700;

/** Whether a tap says that somebody looked, `askedAt` being when the button began to ask; 0: it did not. */
export function isLook(askedAt: number, nowMs: number): boolean {
  return askedAt > 0 && nowMs - askedAt >= HASTE_MS;
}
