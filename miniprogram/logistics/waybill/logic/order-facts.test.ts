import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { orderFacts, rareFacts } from './order-facts';

const NOW = new Date(2026, 10, 22, 18, 0).getTime();
const order = {
  waybillId: 'YT1',
  service: '标准快递',
  goods: [
    { name: '手作陶杯', count: 1 },
    { name: '杯垫', count: 4 },
  ],
  bizId: 'K571205519',
  createdAt: NOW - 3 * 60_000,
} as LedgerOrder;
const person = {
  name: '青禾小店',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '余杭区',
};
const request = {
  cargo: { count: 2, weight: 5.5, spaceX: 30, spaceY: 20, spaceZ: 20 },
  insured: { useInsured: 1, insuredValue: 10050 },
  customRemark: '易碎',
  expectTime: 0,
  sender: { ...person, address: '仓前街道' },
} as unknown as LedgerOrder['request'];

test('a parcel is told by its goods, its weight and what was agreed', () => {
  expect(orderFacts({ ...order, request }, NOW)).toEqual([
    { name: '物品', value: '手作陶杯 × 1、杯垫 × 4' },
    { name: '包裹', value: '2 件 · 5.5 kg · 30 × 20 × 20 cm' },
    { name: '服务', value: '标准快递' },
    { name: '保价', value: '100.50 元' },
    { name: '备注', value: '易碎' },
    { name: '建单时间', value: '3 分钟前' },
    { name: '打印', value: '还没有打印' },
  ]);
});

test('a viewer, who gets no request, sees what the ledger tells everybody', () => {
  expect(orderFacts({ ...order, printedAt: NOW - 60_000 }, NOW).map(({ name }) => name)).toEqual([
    '物品',
    '服务',
    '建单时间',
    '打印',
  ]);
  expect(rareFacts(order)).toEqual([{ name: '快递账号', value: 'K571205519' }]);
});

test('an order without a waybill says nothing of printing', () => {
  expect(orderFacts({ ...order, waybillId: '' }, NOW).map(({ name }) => name)).not.toContain('打印');
});

test('the sender is one line', () => {
  expect(rareFacts({ ...order, request })[0]).toEqual({
    name: '寄件人',
    value: '青禾小店 13800138000 浙江省杭州市余杭区仓前街道',
  });
});
