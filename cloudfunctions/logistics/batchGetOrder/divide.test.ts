import fc from 'fast-check';
import type { AskedRow, BatchRow } from './contract';
import { divideRows } from './divide';

const asked = (...orderIds: string[]): AskedRow[] =>
  orderIds.map((orderId) => ({ orderId, deliveryId: 'SF', waybillId: `w${orderId}` }));
const answered = (orderId: string, labelBytes = 0): BatchRow => ({
  orderId,
  deliveryId: 'SF',
  printHtml: 'x'.repeat(labelBytes),
});

describe('what fits into one function result', () => {
  it('is everything, where everything is small', () => {
    const rows = [answered('1'), answered('2')];
    expect(divideRows(asked('1', '2'), rows)).toEqual({ orderList: rows, missing: [], remaining: [] });
  });

  it('is cut between rows, and the others are to be asked again as they were', () => {
    const rows = [answered('1', 400), answered('2', 400), answered('3', 400)];
    const batch = divideRows(asked('1', '2', '3'), rows, 1000);
    expect(batch.orderList).toEqual(rows.slice(0, 2));
    expect(batch.remaining).toEqual(asked('3'));
    expect(batch.missing).toEqual([]);
  });

  it('is measured in bytes, not in characters', () => {
    const chinese = (orderId: string) => ({ ...answered(orderId), errmsg: '单'.repeat(150) });
    expect(divideRows(asked('1', '2'), [chinese('1'), chinese('2')], 800).remaining).toEqual(asked('2'));
  });

  it('is a row without its label where the label alone is too large', () => {
    const { orderList, remaining } = divideRows(asked('1', '2'), [answered('1', 5000), answered('2')], 1000);
    expect(orderList).toEqual([{ orderId: '1', deliveryId: 'SF' }, answered('2')]);
    expect(remaining).toEqual([]);
  });

  it('names rows that WeChat did not answer', () => {
    expect(divideRows(asked('1', '2'), [answered('2')]).missing).toEqual([
      { orderId: '1', deliveryId: 'SF' },
    ]);
    const elsewhere = [{ ...answered('1'), deliveryId: 'YTO' }];
    expect(divideRows(asked('1'), elsewhere).missing).toEqual([{ orderId: '1', deliveryId: 'SF' }]);
  });

  it('counts a failed row as answered, also where it names no courier', () => {
    const failed = { errcode: 930563, errmsg: 'order not exists', orderId: '1' };
    expect(divideRows(asked('1'), [failed])).toEqual({ orderList: [failed], missing: [], remaining: [] });
  });
});

describe('every asked row', () => {
  const id = fc.integer({ min: 0, max: 30 }).map(String);
  const someAsked = fc.array(id, { minLength: 1, maxLength: 40 }).map((ids) => asked(...ids));
  const someAnswered = fc
    .array(fc.tuple(id, fc.integer({ min: 0, max: 900 })))
    .map((rows) => rows.map(([orderId, bytes]) => answered(orderId, bytes)));

  it('is in exactly one of orderList, remaining and missing, and the result has its size', () => {
    fc.assert(
      fc.property(someAsked, someAnswered, fc.integer({ min: 200, max: 4000 }), (rows, reply, mostBytes) => {
        const batch = divideRows(rows, reply, mostBytes);
        for (const { orderId } of rows) {
          const places = [batch.orderList, batch.remaining, batch.missing];
          const found = places.filter((list) => list.some((row) => row.orderId === orderId));
          expect(found).toHaveLength(1);
        }
        expect(batch.orderList).toHaveLength(new Set(batch.orderList).size);
        expect(Buffer.byteLength(JSON.stringify(batch.orderList))).toBeLessThanOrEqual(mostBytes + 2);
      }),
    );
  });

  it('has an answer after asking for the remaining rows again and again', () => {
    fc.assert(
      fc.property(someAsked, fc.integer({ min: 200, max: 1500 }), (rows, mostBytes) => {
        const seen = new Set<string>();
        let open = rows;
        for (let round = 0; open.length; round += 1) {
          expect(round).toBeLessThanOrEqual(rows.length);
          const batch = divideRows(
            open,
            open.map(({ orderId }) => answered(orderId, 700)),
            mostBytes,
          );
          for (const { orderId } of batch.orderList) seen.add(String(orderId));
          open = batch.remaining;
        }
        expect(seen).toEqual(new Set(rows.map(({ orderId }) => orderId)));
      }),
    );
  });
});
