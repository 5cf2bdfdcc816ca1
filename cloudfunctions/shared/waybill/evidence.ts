import type { Looks, WaybillRecord } from './record';

/** Nothing is called lost sooner, in milliseconds: what WeChat has just made may not be readable yet. */
export const EVIDENCE_MS = 10 * 60_000;
/** Nor by fewer looks: a clock may jump. */
export const FEWEST_LOOKS = 4;
/** So long after it was sent the same request is repeated by itself, in milliseconds; later a person decides. */
export const YOUNG_MS = 60 * 60_000;

/** One more look that found nothing. */
export function counted(looks: Looks | undefined, now: number): Looks {
  return { count: (looks?.count ?? 0) + 1, firstAt: looks?.firstAt ?? now, lastAt: now };
}

/** Looks that prove there is no waybill: four or more, over ten minutes or more. */
export function isEvidence(looks: Looks | undefined): boolean {
  return !!looks && looks.count >= FEWEST_LOOKS && looks.lastAt - looks.firstAt >= EVIDENCE_MS;
}

/** Before this time no looks are evidence, in milliseconds since the epoch. */
export function closesAfter(looks: Looks | undefined, now: number): number {
  return Math.max(now, (looks?.firstAt ?? now) + EVIDENCE_MS);
}

/** True while nobody has to be asked whether the order is still wanted. */
export function mayRepeat(
  { placedAt, createdAt, givenUpAt, usedElsewhere }: WaybillRecord,
  now: number,
): boolean {
  return !givenUpAt && !usedElsewhere && now - (placedAt ?? createdAt) < YOUNG_MS;
}
