export interface LabelRow {
  key: string;
  name: string;
  value: string;
}

interface Pair {
  key: string;
  value: string;
}

/** Endings of the keys couriers share (api-contract A7: `SF_mark`, `ZTO_bagAddr`). */
const ROUTING = /_mark$/i;
const BAG = /_bagAddr$/i;

/** 大头笔: what people at the belts read from two metres away; '' where the courier sends none. */
export function routingCode(data: Pair[]): string {
  return data.find(({ key }) => ROUTING.test(key))?.value ?? '';
}

/** 集包地. */
export function bagAddress(data: Pair[]): string {
  return data.find(({ key }) => BAG.test(key))?.value ?? '';
}

/** Every value the courier prints; keys nobody documented keep their own name. */
export function labelRows(data: Pair[]): LabelRow[] {
  return data.map(({ key, value }) => ({ key, name: nameOf(key), value }));
}

function nameOf(key: string): string {
  if (ROUTING.test(key)) return '大头笔';
  if (BAG.test(key)) return '集包地';
  return key;
}
