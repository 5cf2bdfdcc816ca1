import { addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import { clientFailure } from '../../kit/logic/client-failure';
import { classifyFailedOrder } from './failed-order';

const failure = (errCode: number) => ({
  errCode,
  errMsg: 'addOrder:fail',
  error: { title: '', action: '', retryable: false },
});
const lost = (errMsg: string) => clientFailure(addOrder, { errMsg });

describe('a failed addOrder', () => {
  it('leaves the outcome open where the answer got lost or the function broke off', () => {
    for (const errMsg of ['request:fail', 'errCode: -504003 timed out', 'errCode: -504002']) {
      expect(classifyFailedOrder(lost(errMsg), false)).toBe('unsure');
    }
    expect(classifyFailedOrder(failure(OWN.outcomeUnknown), false)).toBe('unsure');
    expect(classifyFailedOrder(failure(OWN.unexpected), false)).toBe('unsure');
  });

  it('is over for this order number', () => {
    for (const code of [OWN.orderIdTaken, OWN.orderOrphaned, OWN.orderCancelled]) {
      expect(classifyFailedOrder(failure(code), true)).toBe('newId');
    }
  });

  it('is a refusal where WeChat, the courier or the contract said no', () => {
    for (const code of [9300501, 9300523, 40003, OWN.invalidRequest]) {
      expect(classifyFailedOrder(failure(code), false)).toBe('refused');
    }
  });

  it('that did not reach the order is no waybill the first time, and says nothing of an earlier attempt', () => {
    for (const answer of [
      failure(OWN.ledgerUnavailable),
      failure(OWN.notAllowed),
      lost('errCode: -501000'),
    ]) {
      expect(classifyFailedOrder(answer, false)).toBe('refused');
      expect(classifyFailedOrder(answer, true)).toBe('unsure');
    }
  });
});
