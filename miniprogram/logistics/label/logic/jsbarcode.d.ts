/** The one encoder used here; the package types only its DOM renderer. */
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js' {
  export default class Code128 {
    constructor(text: string, options: Record<string, unknown>);
    valid(): boolean;
    /** One character per module: `1` for a bar, `0` for a gap. */
    encode(): { data: string; text: string };
  }
}
