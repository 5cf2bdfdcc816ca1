import type { Failure } from '../../../cloudfunctions/shared/failure/failure';
import { confirmed, notConfirmed, viewPending } from './pending-view';

const failure = (errCode: number, retryable = false): Failure => ({
  errCode,
  errMsg: '',
  error: { title: '面单余额不足', action: '请充值。', retryable },
});

test('a row says when, to whom and by whom', () => {
  const now = Date.parse('2026-11-22T10:00:00');
  const waybill = {
    orderId: 'A1',
    deliveryId: 'SF',
    receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '', phone: '' },
    createdAt: now - 12 * 60_000,
  } as never;
  expect(viewPending(waybill, [{ deliveryId: 'SF', deliveryName: '顺丰速运' } as never], now)).toEqual({
    orderId: 'A1',
    deliveryId: 'SF',
    to: '广州市 · 王小蒙',
    courier: '顺丰速运',
    time: '12 分钟前',
  });
});

test('a waybill that was found settles the row', () => {
  expect(confirmed('SF1585267110913')).toMatchObject({
    text: '已建成，运单号 SF15 8526 7110 913',
    open: false,
  });
});

test('no answer yet leaves the row open and warns of a second order', () => {
  expect(notConfirmed(failure(-700003, true))).toMatchObject({
    tone: 'waiting',
    open: true,
    text: '快递还没有答复',
  });
});

test('a refusal settles it in its own words', () => {
  expect(notConfirmed(failure(9300523))).toMatchObject({ tone: 'failed', open: false, text: '面单余额不足' });
});

test('a lost connection leaves it open', () => {
  expect(notConfirmed(failure(-1, true)).open).toBe(true);
});
