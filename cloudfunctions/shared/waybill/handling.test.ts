import { type Handled, isCancellable, isPrintable } from './handling';
import type { WaybillStage } from './stages';

const able = (waybill: Handled) => ({ print: isPrintable(waybill), cancel: isCancellable(waybill) });
const stages: Record<WaybillStage, { print: boolean; cancel: boolean }> = {
  unconfirmed: { print: false, cancel: false },
  waiting: { print: true, cancel: true },
  moving: { print: true, cancel: false },
  signed: { print: true, cancel: false },
  trouble: { print: true, cancel: true },
  cancelled: { print: false, cancel: false },
  failed: { print: false, cancel: false },
};

describe('what can be done with a waybill', () => {
  describe.each(Object.entries(stages) as [WaybillStage, object][])('that is %s', (stage, expected) => {
    it('has one answer, printed or not', () => {
      const waybill = { waybillId: 'SF1', stage };
      for (const printed of [{}, { printedAt: 1 }])
        expect(able({ ...waybill, ...printed })).toEqual(expected);
    });

    it('is nothing as long as it has no number', () => {
      expect(able({ waybillId: '', stage })).toEqual({ print: false, cancel: false });
    });
  });

  it.each([
    [100002, true],
    [300004, false],
    [400001, true],
    [400002, true],
    [400003, false],
    [400004, false],
    [400005, true],
    [499999, true],
  ])('in trouble of type %i: cancelled is %s, printed in any case', (type, cancel) => {
    expect(able({ waybillId: 'SF1', stage: 'trouble', track: { type } })).toEqual({ print: true, cancel });
  });
});
