import { addOrder } from '../../../cloudfunctions/logistics/addOrder/contract';
import { batchGetOrder } from '../../../cloudfunctions/logistics/batchGetOrder/contract';
import { bindAccount } from '../../../cloudfunctions/logistics/bindAccount/contract';
import { cancelOrder } from '../../../cloudfunctions/logistics/cancelOrder/contract';
import { getAllAccount } from '../../../cloudfunctions/logistics/getAllAccount/contract';
import { getAllDelivery } from '../../../cloudfunctions/logistics/getAllDelivery/contract';
import { getOrder } from '../../../cloudfunctions/logistics/getOrder/contract';
import { getPath } from '../../../cloudfunctions/logistics/getPath/contract';
import { getPrinter } from '../../../cloudfunctions/logistics/getPrinter/contract';
import { getQuota } from '../../../cloudfunctions/logistics/getQuota/contract';
import { testUpdateOrder } from '../../../cloudfunctions/logistics/testUpdateOrder/contract';
import { updatePrinter } from '../../../cloudfunctions/logistics/updatePrinter/contract';
import type { AnyContract } from '../../../cloudfunctions/shared/contract/define';
import { getEwaybillAccount } from '../../../cloudfunctions/store/getEwaybillAccount/contract';
import type { Json, WeChatReply } from '../engine/types';
import { seedState } from './seed';
import { openCouriers } from './service';
import type { BackendState } from './state';

const CONTRACTS: AnyContract[] = [
  addOrder,
  batchGetOrder,
  bindAccount,
  cancelOrder,
  getAllAccount,
  getAllDelivery,
  getEwaybillAccount,
  getOrder,
  getPath,
  getPrinter,
  getQuota,
  testUpdateOrder,
  updatePrinter,
];
const OPENING = Date.parse('2025-11-20T15:04:00+08:00');

/** A back end for tests: the demo merchant, a clock that stands still, and a count of what would be saved. */
export function openBackend(state: BackendState = seedState(OPENING)) {
  let now = OPENING;
  let saves = 0;
  const pushed: Json[] = [];
  const slot = {
    value: state,
    changed() {
      saves += 1;
    },
  };
  const backend = openCouriers({
    clock: { now: () => now },
    slot,
    contracts: CONTRACTS,
    push: (packet) => pushed.push(packet),
    records: () => ({}),
  });
  // The first look at the clock notes where the demo waybills stand.
  backend.catchUp();
  saves = 0;
  const call = (api: string, body: unknown = {}): WeChatReply => {
    const reply = backend.call(api, body);
    if (!reply) throw new Error(`${api} is not emulated`);
    return reply;
  };
  return {
    backend,
    state,
    /** Every event so far; those of one order alone. */
    pushed,
    pushedFor: (orderId: string) => pushed.filter(({ OrderId }) => OrderId === orderId),
    get saves() {
      return saves;
    },
    get now() {
      return now;
    },
    pass(seconds: number) {
      now += seconds * 1000;
    },
    call,
    add: (order: Json = {}) => call('logistics.addOrder', orderWith(order)),
    cancel: (waybill: Json) => call('logistics.cancelOrder', waybill),
    path: (waybill: Json) => call('logistics.getPath', waybill),
    quota: (account: Json) => call('logistics.getQuota', account),
    /** Gives the merchant an account at a courier that asks for a password. */
    bind(delivery_id: string, biz_id = `${delivery_id}-1`) {
      call('logistics.bindAccount', { type: 'bind', delivery_id, biz_id, password: 'open-sesame' });
      return { delivery_id, biz_id };
    },
  };
}

const SERVICE = { service_type: 0, service_name: '标准快件' };
const person = (name: string, city: string, area: string) => ({
  name,
  mobile: '13800138001',
  province: '广东省',
  city,
  area,
  address: '示例大道209号',
});

/** The waybills of the tests go by 中通, where the demo merchant has an account and sheets. */
export const ZTO = { delivery_id: 'ZTO', biz_id: 'ZT0571366' };
export const SF = {
  delivery_id: 'SF',
  biz_id: '5710926648',
  service: { service_type: 3, service_name: '顺丰标快' },
  expect_time: 0,
};
export const YTO = {
  delivery_id: 'YTO',
  biz_id: 'K571205519',
  service: { service_type: 0, service_name: '普通快递' },
};
export const SANDBOX = {
  delivery_id: 'TEST',
  biz_id: 'test_biz_id',
  openid: 'o-demo-owner',
  service: { service_type: 1, service_name: 'test_service_name' },
};

export function orderWith(changes: Json): Json {
  return {
    add_source: 0,
    order_id: 'T1',
    openid: 'o-demo-buyer-1',
    ...ZTO,
    sender: person('青禾小店', '深圳市', '南山区'),
    receiver: person('林小满', '广州市', '海珠区'),
    cargo: {
      count: 2,
      weight: 1.5,
      space_x: 20,
      space_y: 10,
      space_z: 10,
      detail_list: [{ name: '明前龙井', count: 2 }],
    },
    shop: { wxa_path: '/order', img_url: 'https://example.com/tea.png', goods_name: '茶', goods_count: 2 },
    insured: { use_insured: 0, insured_value: 0 },
    service: SERVICE,
    ...changes,
  };
}

/** How later calls name the waybill an addOrder answered with. */
export function referenceTo(reply: WeChatReply, { delivery_id }: Json = ZTO): Json {
  return { order_id: reply.order_id, waybill_id: reply.waybill_id, delivery_id };
}
