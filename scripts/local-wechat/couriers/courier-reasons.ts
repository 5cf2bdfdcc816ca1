import type { AddOrderRequest } from '../../../cloudfunctions/logistics/addOrder/contract';
import type { Json } from '../engine/types';
import type { Waybill } from './state';

/** Why a courier says no, in its own words, and what makes the local one say so. */
export interface CourierReason {
  code: number;
  text: string;
  /** For the console's guide. */
  trigger: string;
}

interface Rule<Subject> extends CourierReason {
  applies(subject: Subject): boolean;
}

/** 30 000 yuan, in 分. */
const MAX_INSURED = 3_000_000;
const MAX_KILOGRAMS = 1000;

const remarked = (word: string) => ({
  trigger: `备注里有「${word}」`,
  applies: ({ customRemark }: { customRemark?: string }) => customRemark?.includes(word) ?? false,
});

const reachable = ({ tel, mobile }: AddOrderRequest['sender']) => Boolean(tel || mobile);

/**
 * Every delivery_resultcode an order can get (docs/wechat/logistics-api.md#delivery_resultcode); the first
 * that applies is told.
 */
export const ORDER_REASONS: readonly Rule<AddOrderRequest>[] = [
  { code: 10001, text: '客户编码或月结账户不存在', ...remarked('编码不存在') },
  { code: 10002, text: '客户密码不正确', ...remarked('密码不正确') },
  { code: 20001, text: '运单 ID 不正确', ...remarked('单号不正确') },
  {
    code: 20002,
    text: '发件人信息不完整',
    trigger: '寄件人没有手机号，也没有座机；或地址里有「不完整」',
    applies: ({ sender }) => !reachable(sender) || sender.address.includes('不完整'),
  },
  {
    code: 20003,
    text: '发件地址不可达',
    trigger: '寄件地址里有「不可达」',
    applies: ({ sender }) => sender.address.includes('不可达'),
  },
  {
    code: 20004,
    text: '收件人信息不完整',
    trigger: '收件人没有手机号，也没有座机；或地址里有「不完整」',
    applies: ({ receiver }) => !reachable(receiver) || receiver.address.includes('不完整'),
  },
  {
    code: 20005,
    text: '收件地址不可达',
    trigger: '收件地址里有「不可达」',
    applies: ({ receiver }) => receiver.address.includes('不可达'),
  },
  {
    code: 20006,
    text: '货物数量/重量/尺寸不合理',
    trigger: `重量超过 ${MAX_KILOGRAMS} kg`,
    applies: ({ cargo }) => cargo.weight > MAX_KILOGRAMS,
  },
  { code: 20007, text: '商户余额不足', ...remarked('余额不足') },
  {
    code: 20008,
    text: '保价信息不正确',
    trigger: '保价金额超过 30000 元，或保价却没有金额',
    applies: ({ insured: { useInsured = 0, insuredValue = 0 } = {} }) =>
      useInsured === 1 && (insuredValue > MAX_INSURED || insuredValue === 0),
  },
  { code: 20009, text: '服务信息不正确', ...remarked('服务不正确') },
  { code: -1, text: '其他错误', ...remarked('其他错误') },
];

/** Every delivery_resultcode a cancellation can get; the remark is the one the waybill was made with. */
export const CANCEL_REASONS: readonly Rule<Waybill>[] = [
  {
    code: 30004,
    text: '暂不支持取消运单',
    trigger: '申通的运单',
    applies: ({ deliveryId }) => deliveryId === 'STO',
  },
  { code: 30001, text: '参数错误，运单不存在', ...remarked('取消参数错误') },
  { code: 30002, text: '已揽收，不可取消', ...remarked('取消已揽收') },
  { code: 30003, text: '无效单，已取消或签收超时', ...remarked('取消无效单') },
];

/**
 * 9300501 is the courier's refusal and always carries the courier's own reason
 * (docs/wechat/logistics-api.md#delivery_resultcode).
 */
const COURIER_REFUSAL = 9300501;

/** What WeChat adds to a code where nothing of the request says why. */
export function reasonOf(errcode: number): Json | undefined {
  if (errcode !== COURIER_REFUSAL) return undefined;
  return { delivery_resultcode: 20003, delivery_resultmsg: '发件地址不可达' };
}

export function orderReason(request: AddOrderRequest): CourierReason | undefined {
  return ORDER_REASONS.find((rule) => rule.applies(request));
}

export function cancelReason(waybill: Waybill): CourierReason | undefined {
  return CANCEL_REASONS.find((rule) => rule.applies(waybill));
}
