/** Odd and not divisible by 5, so multiplying by it is a bijection on numbers of any count of digits. */
const SCATTER = 7_368_787_913n;

/** Whether a number has the shape its courier prints, such as `SF1############`. */
export function hasStyle(style: string, waybillId: string): boolean {
  return new RegExp(`^${style.replace(/#/g, '\\d')}$`).test(waybillId);
}

/**
 * The waybill number for a place in the courier's sequence. Neighbours look unrelated, as real ones do, and
 * no two places share a number until the digits run out.
 */
export function waybillNumber(style: string, sequence: number): string {
  const digits = style.split('#').length - 1;
  const scattered = (BigInt(sequence) * SCATTER) % 10n ** BigInt(digits);
  return style.replace(/#+$/, scattered.toString().padStart(digits, '0'));
}
