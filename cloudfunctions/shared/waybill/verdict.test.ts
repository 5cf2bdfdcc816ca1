import { CallError } from '../failure/failure';
import { verdictOf, verdictOfError } from './verdict';

describe('what an answer of addOrder proves', () => {
  it('is a waybill only where one is named', () => {
    expect(verdictOf({ waybillId: 'SF1', waybillData: [] }).kind).toBe('created');
    expect(verdictOf({ orderId: '1' }).kind).toBe('open');
  });

  it.each([
    [9300501, 'refused'],
    [9300525, 'refused'],
    [9300535, 'refused'],
    [930564, 'refused'],
    [47001, 'refused'],
    [-604101, 'refused'],
    [9300521, 'generating'],
    [9300522, 'used'],
    [9300508, 'used'],
    [-1, 'open'],
    [-501001, 'open'],
    [9300502, 'open'],
    [9909001, 'open'],
    [40001, 'refused'],
    [61007, 'refused'],
    [-601018, 'refused'],
    [930563, 'open'],
  ])('%i: %s', (errCode, kind) => {
    expect(verdictOfError(new CallError(errCode, 'x')).kind).toBe(kind);
  });
});
