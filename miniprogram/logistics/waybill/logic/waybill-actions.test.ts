import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { actionsFor } from './waybill-actions';

const request = {} as NonNullable<LedgerOrder['request']>;
const order = (state: LedgerOrder['state'], stage: LedgerOrder['stage'], waybillId = 'SF1') => ({
  state,
  stage,
  waybillId,
  request,
});
const trouble = (type: number) => ({
  ...order('created', 'trouble'),
  track: { count: 1, time: 1, type, message: '' },
});
const open = (how: LedgerOrder['open']) => ({ ...order('creating', 'unconfirmed', ''), open: how });
const waybill = { waybillId: 'SF1', cancelled: false };

test.each([
  [order('created', 'waiting'), ['print', 'cancel', 'same']],
  [order('created', 'moving'), ['print', 'same']],
  [order('created', 'signed'), ['print', 'same']],
  [trouble(100002), ['print', 'cancel', 'same']],
  [trouble(300004), ['print', 'same']],
  [order('cancelled', 'cancelled'), ['reorder']],
  [order('orphaned', 'failed', ''), ['reorder']],
  [order('refused', 'failed', ''), ['amend']],
  [order('unknown', 'unconfirmed', ''), ['resume', 'giveUp']],
  [open({ care: 'repeated' }), ['resume', 'giveUp']],
  [open({ care: 'lookedFor', closesAfter: 1 }), ['again', 'giveUp']],
  [open({ care: 'givenUp', closesAfter: 1 }), ['resume', 'again']],
])('%o', (known, actions) => {
  expect(actionsFor({ order: known, clerk: true })).toEqual(actions);
  expect(actionsFor({ order: known, clerk: false })).toEqual([]);
});

test('a cancellation WeChat tells of wins over the ledger', () => {
  const facts = { order: order('created', 'waiting'), waybill: { ...waybill, cancelled: true } };
  expect(actionsFor({ ...facts, clerk: true })).toEqual(['reorder']);
});

test('a waybill the ledger does not know can be printed and cancelled, but not repeated', () => {
  expect(actionsFor({ waybill, clerk: true })).toEqual(['print', 'cancel']);
  expect(actionsFor({ waybill: { ...waybill, cancelled: true }, clerk: true })).toEqual([]);
  expect(actionsFor({ clerk: true })).toEqual([]);
});
