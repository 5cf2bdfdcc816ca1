import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { BUSINESS_ACTIONS } from '../../../../cloudfunctions/shared/waybill/track';

type Action = keyof typeof BUSINESS_ACTIONS;

export interface SandboxAction {
  type: number;
  label: string;
}

/** What a courier would say at each node. */
const WORDS: Record<Action, string> = {
  100001: '快递员已取件',
  100002: '取件失败：寄件人不在',
  100003: '已分配快递员',
  200001: '快件已到达广州转运中心',
  300002: '快递员正在派送',
  300003: '已签收，签收人：本人',
  300004: '签收失败：收件人拒收',
  400001: '订单已取消',
  400002: '快件滞留在网点',
};
const MAIN: Action[] = [100003, 100001, 200001, 300002, 300003];
const ASIDE: Action[] = [100002, 300004, 400001, 400002];

const view = (type: Action): SandboxAction => ({ type, label: BUSINESS_ACTIONS[type] });

/** The way of an ordinary parcel, in order. */
export const MAIN_ACTIONS = MAIN.map(view);
/** What may go wrong on the way. */
export const ASIDE_ACTIONS = ASIDE.map(view);

export function wordsOf(type: number): string {
  return WORDS[type as Action] ?? '轨迹更新';
}

/** The next node of an ordinary parcel; undefined at the end. */
export function nextAction(reported: number[]): number | undefined {
  const furthest = Math.max(-1, ...reported.map((type) => MAIN.indexOf(type as Action)));
  return MAIN[furthest + 1];
}

export function newSandboxId(nowMs: number): string {
  return `SANDBOX${nowMs}`;
}

/** A waybill of WeChat's sandbox: nothing is sent, nothing costs anything. */
export function sandboxOrder(orderId: string, openid: string): AddOrderRequest {
  const place = { province: '广东省', city: '广州市', area: '海珠区' };
  return {
    addSource: 0,
    orderId,
    openid,
    deliveryId: 'TEST',
    bizId: 'test_biz_id',
    customRemark: '沙箱演练',
    sender: { name: '张三', mobile: '13800138000', ...place, address: '新港中路 397 号' },
    receiver: { name: '王小蒙', mobile: '18610000000', ...place, area: '天河区', address: '天河路 208 号' },
    cargo: {
      count: 1,
      weight: 1,
      spaceX: 20,
      spaceY: 15,
      spaceZ: 10,
      detailList: [{ name: '样品', count: 1 }],
    },
    shop: {
      goodsName: '沙箱演练的样品',
      goodsCount: 1,
      imgUrl: 'https://res.wx.qq.com/wxdoc/dist/assets/img/wxlogo.png',
      wxaPath: 'logistics/home/home',
    },
    insured: { useInsured: 0, insuredValue: 0 },
    service: { serviceType: 1, serviceName: 'test_service_name' },
  };
}
