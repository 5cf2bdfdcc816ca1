/** NaN for what is no number, so that the contract says so; undefined for nothing typed. */
export function decimalOf(typed: string): number | undefined {
  const text = halfWidth(typed);
  if (!text) return undefined;
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Yuan as typed to 分, without going through a fraction; NaN for more than two decimals. */
export function fenOf(typed: string): number | undefined {
  const text = halfWidth(typed);
  if (!text) return undefined;
  const parts = /^(\d{1,10})(?:\.(\d{0,2}))?$/.exec(text);
  if (!parts) return Number.NaN;
  return Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`);
}

/** 分 as people write yuan: 100, 100.5 as 100.50. */
export function yuanOf(fen: number): string {
  const text = String(Math.trunc(fen)).padStart(3, '0');
  const cents = text.slice(-2);
  return text.slice(0, -2) + (cents === '00' ? '' : `.${cents}`);
}

/** Chinese keyboards give full-width digits and points. */
function halfWidth(typed: string): string {
  return typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, '.');
}
