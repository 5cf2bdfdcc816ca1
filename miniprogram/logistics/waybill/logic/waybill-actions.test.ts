import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { isCancellable, isPrintable } from '../../../../cloudfunctions/shared/waybill/handling';
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
const waybill = { waybillId: 'SF1', orderStatus: 0 };
const cancelled = { ...waybill, orderStatus: 1 };

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
  expect(actionsFor({ order: known }, true)).toEqual(actions);
  expect(actionsFor({ order: known }, false)).toEqual([]);
});

test('a cancellation WeChat tells of wins over the ledger', () => {
  expect(actionsFor({ order: order('created', 'waiting'), waybill: cancelled }, true)).toEqual(['reorder']);
});

test('a waybill the ledger does not know can be printed and cancelled, but not repeated', () => {
  expect(actionsFor({ waybill }, true)).toEqual(['print', 'cancel']);
  expect(actionsFor({ waybill: cancelled }, true)).toEqual([]);
  expect(actionsFor({}, true)).toEqual([]);
});

test.each(['unconfirmed', 'waiting', 'moving', 'signed', 'trouble', 'cancelled', 'failed'] as const)(
  'the page offers for a waybill that is %s what the list offers for it',
  (stage) => {
    const states = { unconfirmed: 'unknown', cancelled: 'cancelled', failed: 'refused' } as const;
    const known = order(stage in states ? states[stage as keyof typeof states] : 'created', stage);
    const actions = actionsFor({ order: known }, true);
    expect(actions.includes('print')).toBe(isPrintable(known));
    expect(actions.includes('cancel')).toBe(isCancellable(known));
  },
);
