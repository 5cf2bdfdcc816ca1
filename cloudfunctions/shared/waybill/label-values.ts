/** What a courier prints on a label, such as `SF_mark`. */
export interface LabelValue {
  key: string;
  value: string;
}

/** 大头笔, and 集包地: the endings that couriers share (docs/wechat/logistics-api.md#addorder). */
export const ROUTING = /_mark$/i;
export const BAG = /_bagAddr$/i;

/** Of a label what sorts parcels; nobody documents what else a courier prints, or about whom. */
export function sortingOnly(data: LabelValue[] | undefined): LabelValue[] {
  return (data ?? []).filter(({ key }) => ROUTING.test(key) || BAG.test(key));
}
