import type { Courier } from '../../../cloudfunctions/getAllDelivery/contract';
import type { Waybill } from '../../../cloudfunctions/getOrder/contract';
import { viewWaybill } from './waybill-view';

const waybill: Waybill = {
  orderId: 'QH10000001',
  deliveryId: 'SF',
  waybillId: 'SF1585267110913',
  orderStatus: 0,
  printHtml: 'PGh0bWw+',
  waybillData: [
    { key: 'SF_bagAddr', value: '广州' },
    { key: 'SF_mark', value: '020W-CJ-036' },
  ],
};
const couriers = [{ deliveryId: 'SF', deliveryName: '顺丰速运' }] as Courier[];

test('a waybill is shown with its courier, its number in groups and its routing code', () => {
  expect(viewWaybill(waybill, couriers)).toMatchObject({
    courier: '顺丰速运',
    grouped: 'SF15 8526 7110 913',
    status: { text: '正常', tone: 'done' },
    routing: '020W-CJ-036',
    bag: '广州',
  });
});

test('a cancelled one says so', () => {
  expect(viewWaybill({ ...waybill, orderStatus: 1 }, couriers)).toMatchObject({
    cancelled: true,
    status: { text: '已取消', tone: 'over' },
  });
});

test("the label's original stays out of what a page sets as data", () => {
  expect(JSON.stringify(viewWaybill(waybill, couriers))).not.toContain('PGh0bWw+');
});

test('missing printing data leave empty places, not a crash', () => {
  const bare = { ...waybill, waybillData: undefined } as unknown as Waybill;
  expect(viewWaybill(bare, [])).toMatchObject({ courier: 'SF', routing: '', bag: '', rows: [] });
});
