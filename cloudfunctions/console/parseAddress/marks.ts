/**
 * Private characters that stand in a text for what was taken out of it, so that each stage hands the next one plain
 * text with everything still in its place.
 */
const NUMBERS = 0xe000;
const LABELS = 0xf000;

/** Stands where a region was. */
export const REGION = '\uf800';
/** Begins an item of a numbered list. */
export const ITEM = '\uf801';
/** Any character that a text must not bring along. */
export const ANY_MARK = /\p{Co}/gu;

export const numberMark = (index: number) => String.fromCharCode(NUMBERS + index);
export const labelMark = (index: number) => String.fromCharCode(LABELS + index);

/**
 * Characters of Chinese. All the pages of Unicode's script would say it better, but each pattern with \\p takes a
 * millisecond to begin with.
 */
export const HAN = '[\u3400-\u9fff]';
export const NUMBER = '[\ue000-\uefff]';
export const LABEL = '[\uf000-\uf7ff]';

/** Which number or label a mark stands for; undefined for other characters. */
export function numberOf(mark: string): number | undefined {
  const code = mark.charCodeAt(0);
  return code >= NUMBERS && code < LABELS ? code - NUMBERS : undefined;
}

export function labelOf(mark: string): number | undefined {
  const code = mark.charCodeAt(0);
  return code >= LABELS && code < REGION.charCodeAt(0) ? code - LABELS : undefined;
}
