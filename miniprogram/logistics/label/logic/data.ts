import { BAG, type LabelValue, ROUTING } from '../../../../cloudfunctions/shared/waybill/label-values';

export interface LabelRow {
  key: string;
  name: string;
  value: string;
}

/** 大头笔: what people at the belts read from two metres away; '' where the courier sends none. */
export function routingCode(data: LabelValue[]): string {
  return data.find(({ key }) => ROUTING.test(key))?.value ?? '';
}

/** 集包地. */
export function bagAddress(data: LabelValue[]): string {
  return data.find(({ key }) => BAG.test(key))?.value ?? '';
}

/** Every value the courier prints; keys nobody documented keep their own name. */
export function labelRows(data: LabelValue[]): LabelRow[] {
  return data.map(({ key, value }) => ({ key, name: nameOf(key), value }));
}

function nameOf(key: string): string {
  if (ROUTING.test(key)) return '大头笔';
  if (BAG.test(key)) return '集包地';
  return key;
}
