import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js';

/** Code 128 asks for ten empty modules on either side. */
export const QUIET_ZONE = 10;

/** One dark bar and the gap before it, in modules. */
export interface Bar {
  /** Where it begins; no two bars begin at the same place. */
  at: number;
  gap: number;
  width: number;
}

export interface Barcode {
  bars: Bar[];
  /** Whole width with both quiet zones, in modules. */
  modules: number;
}

const ENCODABLE = /^[\x20-\x7e]+$/;

/** The bars of a Code 128; `undefined` for text a courier's scanner could not read, such as Chinese. */
export function barcodeOf(text: string): Barcode | undefined {
  if (!ENCODABLE.test(text)) return undefined;
  const modules = new Code128(text, {}).encode().data;
  const bars: Bar[] = [];
  let end = 0;
  for (const run of modules.match(/0*1+/g) ?? []) {
    const gap = run.indexOf('1');
    bars.push({ at: end + gap, gap, width: run.length - gap });
    end += run.length;
  }
  return { bars, modules: modules.length + 2 * QUIET_ZONE };
}

/**
 * The width of a module in px that fits `space` px and ends on whole device pixels: a bar half a pixel wide
 * turns grey and scanners miss it. 0 where even one device pixel per module does not fit.
 */
export function moduleWidth(modules: number, space: number, pixelRatio: number): number {
  return Math.floor((space * pixelRatio) / modules) / pixelRatio;
}
