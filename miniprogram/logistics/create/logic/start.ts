import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { nobody } from '../../address/logic/found';
import { isBlank, NO_PERSON, type PersonForm, personForm } from '../../address/logic/person-form';
import { type CreateForm, emptyForm } from './form';
import { type Preset, parseGoods } from './goods';
import { yuanOf } from './numbers';

/** What a new waybill begins with, beside an empty form. */
export interface Start {
  /** 再来一单 or "same again". */
  like?: { request: AddOrderRequest; withReceiver: boolean };
  /** From the merchant's own order. */
  query?: { orderId: string; openid: string; goods: string };
}

/** What this phone used last. */
export interface Remembered {
  account?: CreateForm['account'];
  sender?: PersonForm;
  presets: Preset[];
  order?: Pick<CreateForm['order'], 'goodsName' | 'imgUrl' | 'wxaPath'>;
}

export function startForm({ like, query }: Start, remembered: Remembered, newId: string): CreateForm {
  const form = emptyForm();
  const [preset] = remembered.presets;
  if (remembered.account) form.account = { ...remembered.account };
  if (remembered.sender && !isBlank(remembered.sender)) form.sender = { ...NO_PERSON, ...remembered.sender };
  if (remembered.order) Object.assign(form.order, remembered.order);
  if (preset) Object.assign(form.goods, goodsOf(preset));
  if (like) takeOver(form, like.request, like.withReceiver);
  const goods = parseGoods(query?.goods ?? '');
  if (goods.length) form.goods.items = goods;
  form.order.orderId = query?.orderId.trim() || newId;
  if (query?.openid) form.order.openid = query.openid.trim();
  return form;
}

export function goodsOf({ items, weight, sizeX, sizeY, sizeZ }: Preset) {
  return { items: items.map((item) => ({ ...item })), weight, sizeX, sizeY, sizeZ };
}

function takeOver(form: CreateForm, request: AddOrderRequest, withReceiver: boolean): void {
  const { cargo, insured, service, deliveryId, bizId, shop } = request;
  const size = (value: number) => (value ? String(value) : '');
  form.account = {
    key: `${deliveryId}/${bizId}`,
    serviceType: String(service.serviceType),
    serviceName: service.serviceName,
  };
  form.sender = personForm(request.sender);
  form.goods = {
    items: cargo.detailList.map(({ name, count }) => ({ name, count: String(count) })),
    parcels: String(cargo.count),
    weight: String(cargo.weight),
    sizeX: size(cargo.spaceX),
    sizeY: size(cargo.spaceY),
    sizeZ: size(cargo.spaceZ),
  };
  form.extras.takeMode = String(request.takeMode ?? 0);
  if (!form.order.imgUrl) form.order.imgUrl = shop.imgUrl ?? '';
  if (!withReceiver) return;
  form.receiver = { ...nobody(), ...personForm(request.receiver) };
  form.order.openid = request.openid ?? '';
  form.extras.remark = request.customRemark ?? '';
  form.extras.insured = insured?.useInsured === 1;
  form.extras.yuan = form.extras.insured ? yuanOf(insured?.insuredValue ?? 0) : '';
}

/** Whether a link asks for another waybill than the one half filled in. */
export function isOther(start: Start, form: CreateForm): boolean {
  return !!start.like || (!!start.query?.orderId && start.query.orderId.trim() !== form.order.orderId);
}
