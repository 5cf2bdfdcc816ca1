import { maskPhonesIn } from '../../../../cloudfunctions/shared/people/mask';
import type { Offers } from '../../address/logic/found';
import type { CreateForm, GoodsRow } from './form';
import { parseGoods } from './goods';

export type OfferKind = keyof Offers;

/** What was copied along with the address, as a chip. */
export interface OfferView {
  kind: OfferKind;
  text: string;
  taken: boolean;
  /** Why it cannot be used as it is; it is not cut to fit. */
  problem: string;
}

const KINDS: readonly OfferKind[] = ['orderId', 'goods', 'remark'];
const LABELS: Record<OfferKind, string> = { orderId: '订单号', goods: '物品', remark: '备注' };
/** Where the contract finds fault with it. */
const FIELDS: Record<OfferKind, RegExp> = {
  orderId: /^order\.orderId$/,
  goods: /^goods\.(items|name|count)/,
  remark: /^extras\.remark$/,
};

/** `errorsOf` knows the rules and limits of the fields they would go to. */
export function offerViews(
  form: CreateForm,
  errorsOf: (form: CreateForm) => Record<string, string>,
): OfferView[] {
  return KINDS.filter((kind) => form.receiver.offers[kind]).map((kind) => {
    const taken = isTaken(form, kind);
    const errors = taken ? {} : errorsOf(take(form, kind));
    const wrong = Object.keys(errors).find((field) => FIELDS[kind].test(field));
    const text = `${LABELS[kind]} ${form.receiver.offers[kind]}`;
    return { kind, text, taken, problem: (wrong && errors[wrong]) || '' };
  });
}

export function isTaken(
  { receiver: { offers }, order, goods, extras }: CreateForm,
  kind: OfferKind,
): boolean {
  const offer = offers[kind];
  if (!offer) return false;
  if (kind === 'orderId') return order.orderId === offer;
  if (kind === 'remark') return extras.remark === offer || extras.remark.endsWith(` ${offer}`);
  return JSON.stringify(goods.items) === JSON.stringify(parseGoods(offer));
}

/** One tap: an order number and goods replace what stood there, a remark goes behind it. */
export function take(form: CreateForm, kind: OfferKind): CreateForm {
  const offer = form.receiver.offers[kind];
  if (!offer || isTaken(form, kind)) return form;
  if (kind === 'orderId') return { ...form, order: { ...form.order, orderId: offer } };
  if (kind === 'goods') return { ...form, goods: { ...form.goods, items: parseGoods(offer) } };
  const remark = [form.extras.remark.trim(), offer].filter(Boolean).join(' ');
  return { ...form, extras: { ...form.extras, remark } };
}

/** What stands in the field where it is not taken. */
export interface Instead {
  orderId: string;
  items: GoodsRow[];
}

/** Taken back by another tap, or because another text came: its order number is not that of the next receiver. */
export function takeBack(form: CreateForm, kind: OfferKind, instead: Instead): CreateForm {
  if (!isTaken(form, kind)) return form;
  if (kind === 'orderId') return { ...form, order: { ...form.order, orderId: instead.orderId } };
  if (kind === 'goods') return { ...form, goods: { ...form.goods, items: instead.items } };
  const { remark } = form.extras;
  const rest = remark.slice(0, remark.length - form.receiver.offers.remark.length).trim();
  return { ...form, extras: { ...form.extras, remark: rest } };
}

export function takeAllBack(form: CreateForm, instead: Instead): CreateForm {
  return KINDS.reduce((so, kind) => takeBack(so, kind, instead), form);
}

/** 没用到：…, without showing an identity number or a phone in full. */
export function droppedText(dropped: string[] = []): string {
  const words = dropped.map((part) => maskPhonesIn(part.trim())).filter(Boolean);
  return words.length ? `没用到：${words.join('；')}` : '';
}
