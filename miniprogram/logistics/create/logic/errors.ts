import { type AddOrderRequest, addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import type { FieldIssue } from '../../../../cloudfunctions/shared/contract/validate';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { WECHAT } from '../../../../cloudfunctions/shared/failure/codes';
import { isPast } from '../../../../cloudfunctions/shared/waybill/order-request';
import type { Card } from './form';

/** Messages by field, such as `receiver.phone`. */
export type FieldErrors = Record<string, string>;
export type CardErrors = Record<Card, Record<string, string>>;

const CARDS: Card[] = ['account', 'sender', 'receiver', 'goods', 'extras', 'pickup', 'order'];

/** Where the contract's path stands on the page; a field that is not here is shown with its card. */
const FIELDS: Record<string, string> = {
  deliveryId: 'account.key',
  bizId: 'account.key',
  'service.serviceType': 'account.service',
  'service.serviceName': 'account.service',
  'cargo.count': 'goods.parcels',
  'cargo.weight': 'goods.weight',
  'cargo.spaceX': 'goods.sizeX',
  'cargo.spaceY': 'goods.sizeY',
  'cargo.spaceZ': 'goods.sizeZ',
  'insured.insuredValue': 'extras.yuan',
  insured: 'extras.yuan',
  customRemark: 'extras.remark',
  takeMode: 'extras.takeMode',
  expectTime: 'pickup.time',
  orderId: 'order.orderId',
  openid: 'order.openid',
  wxAppid: 'order.openid',
  'shop.imgUrl': 'order.imgUrl',
  'shop.goodsName': 'order.goodsName',
  'shop.wxaPath': 'order.wxaPath',
};

/** Where the contract's words would puzzle: it counts 分 and the page yuan, and it does not know our buttons. */
const WORDS: Record<string, string> = {
  'account.key': '请选择快递账号',
  'account.service': '请选择服务',
  'extras.yuan': '请填写保价金额，单位是元，最多两位小数',
  'order.imgUrl': '请填写商品缩略图地址，或到「店铺设置」里填一次',
  'pickup.time': '请选择预约取件的日期和时间',
};

/** Every error of the form, in the contract's own words; {} where it may be sent. */
export function errorsOf(request: AddOrderRequest): FieldErrors {
  const checked = validate(addOrder.request, request);
  const errors = checked.ok ? {} : byField(checked.issues);
  if (isPast(request.expectTime)) errors['pickup.time'] = '预约取件时间已经过去，请重新选择';
  return errors;
}

/** Issues of the contract or of the cloud, by field; the first of each field counts. */
export function byField(issues: FieldIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of issues) {
    const field = fieldOf(path);
    errors[field] ??= WORDS[field] && !/太长|过去|属于|没有这种|应以/.test(message) ? WORDS[field] : message;
  }
  return errors;
}

function fieldOf(path: string): string {
  const [group = '', name = '', at, part] = path.split('.');
  if (group === 'cargo' && name === 'detailList') return at ? `goods.${part}${at}` : 'goods.items';
  if (group === 'sender' || group === 'receiver') {
    if (name === 'mobile' || name === 'tel') return `${group}.phone`;
    return ['province', 'city', 'area'].includes(name) ? `${group}.region` : `${group}.${name || 'name'}`;
  }
  return FIELDS[path] ?? 'order.orderId';
}

/**
 * A courier's delivery_resultcode (docs/wechat/logistics-api.md#delivery_resultcode) to the field to look at.
 */
const BLAMED: Record<number, string> = {
  10001: 'account.key',
  10002: 'account.key',
  20002: 'sender.name',
  20003: 'sender.address',
  20004: 'receiver.name',
  20005: 'receiver.address',
  20006: 'goods.weight',
  20007: 'account.key',
  20008: 'extras.yuan',
  20009: 'account.service',
};
/** WeChat's own codes that name a field. */
const CODES: Record<number, string> = {
  [WECHAT.openidInvalid]: 'order.openid',
  [WECHAT.sandboxOpenid]: 'order.openid',
  [WECHAT.serviceUnknown]: 'account.service',
  [WECHAT.serviceTypeInvalid]: 'account.service',
  [WECHAT.noSheetsLeft]: 'account.key',
  [WECHAT.accountNotBound]: 'account.key',
  [WECHAT.accountOrPasswordWrong]: 'account.key',
  [WECHAT.appOfSomebodyElse]: 'order.openid',
  [WECHAT.goodsIncomplete]: 'order.imgUrl',
  [WECHAT.appidInvalid]: 'order.openid',
};

/** The field a refusal is about, '' where it names none. */
export function blamedField(errCode: number, courierCode: number | undefined): string {
  return (courierCode !== undefined && BLAMED[courierCode]) || CODES[errCode] || '';
}

/** For the cards of the page; fields nobody has left yet are not nagged about. */
export function showErrors(errors: FieldErrors, shown: (field: string) => boolean): CardErrors {
  const cards = Object.fromEntries(CARDS.map((card) => [card, {}])) as CardErrors;
  for (const [field, message] of Object.entries(errors)) {
    const [card = '', name = ''] = field.split('.');
    if (shown(field)) cards[card as Card][name] = message;
  }
  return cards;
}

/** The card to scroll to. */
export function firstWrong(errors: FieldErrors): Card | undefined {
  return CARDS.find((card) => Object.keys(errors).some((field) => field.startsWith(`${card}.`)));
}
