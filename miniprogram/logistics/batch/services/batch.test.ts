import fc from 'fast-check';
import type { AskedRow } from '../../../../cloudfunctions/logistics/batchGetOrder/contract';
import { examples } from '../../../../tests/properties';
import { loadWaybills } from './batch';

const call = jest.fn();
const globals = globalThis as unknown as { wx: unknown; __CLOUD_ENV__: string };
globals.wx = { cloud: { init: jest.fn(), callFunction: call } };
globals.__CLOUD_ENV__ = '';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ orderId: `o${at}`, deliveryId: 'SF' }));

/** A function whose answers have room for `room` rows and that fails at the call numbered `failAt`. */
function answers(room: number, failAt = Number.POSITIVE_INFINITY) {
  let calls = 0;
  call.mockReset().mockImplementation(async ({ data }: { data: { orderList: AskedRow[] } }) => {
    calls += 1;
    if (calls === failAt) throw { errCode: -504003, errMsg: 'timed out' };
    const { orderList } = data;
    if (orderList.length > 100) throw new Error('more than a hundred rows at once');
    return {
      result: {
        errCode: 0,
        errMsg: 'ok',
        orderList: orderList.slice(0, room),
        missing: [],
        remaining: orderList.slice(room),
      },
    };
  });
}

describe('reading many waybills', () => {
  it('loses no row and asks for none twice, however little room an answer has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 260 }), fc.integer({ min: 1, max: 120 }), async (count, room) => {
        answers(room);
        const rows = rowsOf(count);
        const read = await loadWaybills(rows);
        expect(read.orderList.map(({ orderId }) => orderId).sort()).toEqual(
          rows.map(({ orderId }) => orderId).sort(),
        );
        expect(read.unread).toEqual([]);
      }),
      { numRuns: examples(40) },
    );
  });

  it('says after a failure which rows are still to be read', async () => {
    answers(60, 2);
    const read = await loadWaybills(rowsOf(150));
    expect(read.orderList).toHaveLength(60);
    expect(read.unread).toHaveLength(90);
    expect(read.failure).toMatchObject({ errCode: -504003 });
  });

  it('makes no further call once it should stop', async () => {
    answers(100);
    let stopped = false;
    const read = await loadWaybills(
      rowsOf(250),
      () => {
        stopped = true;
      },
      () => !stopped,
    );
    expect(call).toHaveBeenCalledTimes(1);
    expect(read.unread).toHaveLength(150);
    expect(read.failure).toBeUndefined();
  });

  it('tells how far it is', async () => {
    answers(100);
    const progress = jest.fn();
    await loadWaybills(rowsOf(250), progress);
    expect(progress.mock.calls.map(([done, answered]) => [done, answered.length])).toEqual([
      [100, 100],
      [200, 100],
      [250, 50],
    ]);
  });
});
