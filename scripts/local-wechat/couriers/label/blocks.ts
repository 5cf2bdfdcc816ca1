import { courierById } from '../couriers';
import type { Person, Waybill } from '../state';
import { barcode, grouped } from './barcode';
import { html, type Markup } from './html';

export function heading(waybill: Waybill, copy: string): Markup {
  const name = courierById(waybill.deliveryId)?.deliveryName ?? waybill.deliveryId;
  return html`<div class="row heading"><b class="courier">${name}</b><span class="copy">${copy}</span><b class="service">${waybill.serviceName}</b></div>`;
}

/** 大头笔 and 集包地: what people at the belts read from two metres away. */
export function sorting(waybill: Waybill): Markup {
  const { mark, bagAddress } = waybill.sorting ?? { mark: waybill.receiver.city, bagAddress: '' };
  return html`<div class="row mark">${mark}</div>
<div class="row bag"><i class="sign">集</i><b>${bagAddress}</b><span class="time">${printedTime(waybill.createTime)}</span></div>`;
}

export function number(waybill: Waybill): Markup {
  return html`<div class="row number">${barcode(waybill.waybillId)}<div class="digits">${grouped(waybill.waybillId)}</div></div>`;
}

export function party(sign: '收' | '寄', person: Person): Markup {
  const { province, city, area, address } = person;
  const region = province === city ? `${city}${area}` : `${province}${city}${area}`;
  return html`<div class="row party ${sign === '收' ? 'to' : 'from'}"><i class="sign">${sign}</i><div><b>${person.name}</b> <b class="mobile">${person.mobile}</b><p>${region}${address}</p></div></div>`;
}

export function contents(waybill: Waybill): Markup {
  const goods = waybill.goods.map(({ name, count }) => `${name}×${count}`).join('；');
  return html`<div class="row contents"><div><p>物品：${goods}</p><p>重量：${waybill.weight.toFixed(2)} kg　件数：${waybill.parcels ?? 1}</p><p>备注：${waybill.customRemark || '—'}</p></div><b class="checked">已验视</b></div>`;
}

export function footing(waybill: Waybill): Markup {
  return html`<div class="row footing"><div><p>订单号：${waybill.orderId}</p><p>下单：${printedTime(waybill.createTime)}</p></div><p class="signature">签收人／时间</p></div>`;
}

/** Labels carry Chinese local time wherever the machine stands. */
function printedTime(seconds: number): string {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
