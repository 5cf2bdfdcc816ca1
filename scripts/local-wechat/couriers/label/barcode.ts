import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';
import { html, type Markup } from './html';

/** Code 128 asks for ten empty modules on either side. */
const QUIET_ZONE = 10;

/** A number as a scannable Code 128 picture that stretches to the width and height its container gives it. */
export function barcode(number: string): Markup {
  const modules = new CODE128(number, {}).encode().data;
  const bars = [...modules.matchAll(/1+/g)].map(
    ({ index, 0: run }) => `M${index + QUIET_ZONE} 0h${run.length}v1h-${run.length}z`,
  );
  const width = modules.length + 2 * QUIET_ZONE;
  return html`<svg class="barcode" role="img" aria-label="${number}" viewBox="0 0 ${width} 1" preserveAspectRatio="none" shape-rendering="crispEdges"><path d="${bars.join('')}"/></svg>`;
}

/** Groups of four, the way people read a number aloud. */
export function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}
