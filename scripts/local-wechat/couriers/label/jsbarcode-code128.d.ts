/** The part of jsbarcode that only computes bars; the package types its DOM renderer alone. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128 {
    constructor(data: string, options: Record<string, unknown>);
    valid(): boolean;
    /** `data` is one character per module, `1` for a bar and `0` for a gap. */
    encode(): { data: string; text: string };
  }
}
