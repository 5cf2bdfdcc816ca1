import type { Waybill } from '../state';
import { contents, footing, heading, number, party, sorting } from './blocks';
import { html, type Markup } from './html';
import { style } from './style';

/** 一联单, 76 × 130 mm; or 二联单, 100 × 180 mm, with a copy for the sender below. */
export type Sheet = 'single' | 'double';

/** The HTML document WeChat would send for printing: the courier's e-waybill with a scannable barcode. */
export function labelHtml(waybill: Waybill, sheet: Sheet): string {
  const size = sheet === 'single' ? '76mm 130mm' : '100mm 180mm';
  const parts =
    sheet === 'single' ? [delivery(waybill, '')] : [delivery(waybill, '派件联'), keeping(waybill)];
  return html`<html lang="en"><head><meta charset="UTF-8"><title>${waybill.waybillId}</title><style>@page { size: ${size}; margin: 0; }${style}</style></head>
<body><div class="sheet ${sheet}">${parts}</div></body></html>`.text;
}

function delivery(waybill: Waybill, copy: string): Markup {
  return part('delivery', waybill, [
    heading(waybill, copy),
    sorting(waybill),
    number(waybill),
    party('收', waybill.receiver),
    party('寄', waybill.sender),
    contents(waybill),
    footing(waybill),
  ]);
}

function keeping(waybill: Waybill): Markup {
  return part('keeping', waybill, [
    heading(waybill, '寄件联'),
    number(waybill),
    party('收', waybill.receiver),
    party('寄', waybill.sender),
    footing(waybill),
  ]);
}

function part(name: string, waybill: Waybill, blocks: Markup[]): Markup {
  const stamp = waybill.orderStatus === 1 ? [html`<b class="void">已取消</b>`] : [];
  return html`<div class="part ${name}">${blocks}${stamp}</div>`;
}
