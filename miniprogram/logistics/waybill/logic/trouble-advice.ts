import { firstPhone } from './phone-parts';

/**
 * What to do about a parcel in trouble, by the type of its newest node
 * (docs/wechat/logistics-api.md#action-types).
 */
const ADVICE: Record<number, string> = {
  100002: '快递员没有揽到件。请核对寄件地址和电话，再联系网点重新上门。',
  300004: '没有签收成功。请联系收件人核对电话和地址，再让网点重新派送。',
  400001: '快递公司取消了这一单。请联系网点问清原因；还要发货，请重新建运单。',
  400002: '包裹滞留在途中。请联系网点问清原因和处理时间，并告诉收件人。',
  400003: '包裹正在退回。请联系收件人和网点，确认是改派还是退回。',
  400004: '收件人拒收。请联系收件人问清原因，再告诉网点重派或退回。',
  400005: '快递公司登记为问题件。请联系网点问清原因。',
};

export interface Advice {
  text: string;
  /** To call, '' where the courier's sentence has none. */
  phone: string;
}

export function adviceFor(node: { type: number; message: string } | undefined): Advice {
  return {
    text: ADVICE[node?.type ?? 0] ?? '运输出了问题。请联系快递网点问清原因，并告诉收件人。',
    phone: firstPhone(node?.message ?? ''),
  };
}
