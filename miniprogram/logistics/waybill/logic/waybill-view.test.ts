import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { Waybill } from '../../../../cloudfunctions/logistics/getOrder/contract';
import { viewHead, viewLabel } from './waybill-view';

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
const order = {
  orderId: 'QH10000001',
  deliveryId: 'SF',
  waybillId: 'SF1585267110913',
  stage: 'moving',
  waybillData: waybill.waybillData,
} as LedgerOrder;
const couriers = [{ deliveryId: 'SF', deliveryName: '顺丰速运' }] as Courier[];

test('the ledger says where a waybill is; its number is read in groups', () => {
  expect(viewHead({ order, waybill }, couriers)).toMatchObject({
    courier: '顺丰速运',
    grouped: 'SF15 8526 7110 913',
    status: { text: '运输中', tone: 'moving' },
  });
});

test("WeChat's cancellation wins over the ledger", () => {
  expect(viewHead({ order, waybill: { ...waybill, orderStatus: 1 } }, couriers)).toMatchObject({
    cancelled: true,
    status: { text: '已取消', tone: 'over' },
  });
});

test('nothing is said of the state before the ledger has answered', () => {
  expect(viewHead({ waybill }, couriers)?.status).toBeUndefined();
  expect(viewHead({ waybill, unlisted: true }, couriers)?.status?.text).toBe('正常');
  expect(viewHead({}, couriers)).toBeNull();
});

test('an order without a waybill has a head and no label', () => {
  const waiting = { order: { ...order, waybillId: '', stage: 'unconfirmed' } as LedgerOrder };
  expect(viewHead(waiting, couriers)).toMatchObject({ grouped: '', status: { text: '待确认' } });
  expect(viewLabel(waiting, couriers)).toBeNull();
});

test('a label is drawn from whoever answered first', () => {
  const drawn = { routing: '020W-CJ-036', bag: '广州', waybillId: 'SF1585267110913' };
  expect(viewLabel({ order }, couriers)).toMatchObject(drawn);
  expect(viewLabel({ waybill }, couriers)).toMatchObject(drawn);
});

test("the label's original stays out of what a page sets as data", () => {
  expect(JSON.stringify(viewLabel({ waybill }, couriers))).not.toContain('PGh0bWw+');
});

test('missing printing data leave empty places, not a crash', () => {
  const bare = { ...waybill, waybillData: undefined } as unknown as Waybill;
  expect(viewLabel({ waybill: bare }, [])).toMatchObject({ courier: 'SF', routing: '', bag: '', rows: [] });
});
