import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { listOrders, type WaybillPage } from './contract';
import { readCursor, writeCursor } from './cursor';

describe('a listOrders request', () => {
  it.each([
    [{ stage: 'gone' }, 'stage'],
    [{ from: '22.11.2026' }, 'from'],
    [{ limit: 51 }, 'limit'],
    [{ limit: 0 }, 'limit'],
    [{ to: '2026-02-30' }, 'to'],
    [{ from: '2026-11-23', to: '2026-11-22' }, 'to'],
  ])('refuses %j', (request, path) => {
    const checked = validate(listOrders.request, request);
    expect(checked.ok ? [] : checked.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('a cursor', () => {
  it('comes back as the position it was written for, whatever the orderId', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_000_000_000_000 }), fc.string({ minLength: 1 }), (createdAt, orderId) => {
        expect(readCursor(writeCursor({ createdAt, orderId }))).toEqual({ createdAt, orderId });
      }),
    );
  });

  it('of somebody else is not understood', () => {
    expect(['', 'abc', '12', '.x', '1e5.x'].map(readCursor)).toEqual(Array(5).fill(undefined));
  });
});

describe('a viewer', () => {
  it('sees neither full names nor full phone numbers', () => {
    const receiver = {
      name: '王小蒙',
      phone: '13800138000',
      province: '广东省',
      city: '广州市',
      area: '天河区',
    };
    const seen = listOrders.forViewer?.({ list: [{ orderId: '1', receiver }] } as unknown as WaybillPage);
    expect(seen?.list[0]?.receiver).toEqual({ ...receiver, name: '王**', phone: '138****8000' });
  });
});
