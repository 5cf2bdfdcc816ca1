import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import type { Path } from '../../shared/waybill/path';
import { getPath } from './contract';

const documented = {
  orderId: '01234567890123456789',
  openid: 'oABC123456',
  deliveryId: 'SF',
  waybillId: '123456789',
};
const paths = (request: unknown) => {
  const checked = validate(getPath.request, request);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

describe('a getPath request', () => {
  it('is accepted as documented, and without openid for orders of an app', () => {
    const { openid: _, ...ofAnApp } = documented;
    expect(paths(documented)).toEqual([]);
    expect(paths(ofAnApp)).toEqual([]);
  });

  it('needs order, courier and waybill number, whichever of them are there', () => {
    const fields = ['orderId', 'deliveryId', 'waybillId'] as const;
    fc.assert(
      fc.property(fc.subarray([...fields]), (present) => {
        const request = Object.fromEntries(present.map((field) => [field, documented[field]]));
        expect(paths(request)).toEqual(fields.filter((field) => !present.includes(field)));
      }),
    );
  });
});

describe('a viewer', () => {
  const path: Path = {
    openid: 'oABC123456',
    deliveryId: 'SF',
    waybillId: '123456789',
    pathItemNum: 1,
    pathItemList: [
      { actionTime: 1533072800, actionType: 300001, actionMsg: '快递员周海已出发，联系电话13800138000' },
    ],
  };

  it('sees when what happened, without the buyer and without the words of the courier', () => {
    expect(getPath.forViewer?.(path)).toEqual({
      deliveryId: 'SF',
      waybillId: '123456789',
      pathItemNum: 1,
      pathItemList: [{ actionTime: 1533072800, actionType: 300001, actionMsg: '' }],
    });
  });

  it('gets an answer without nodes as it is', () => {
    expect(getPath.forViewer?.({ pathItemNum: 0 } as Path)).toEqual({ pathItemNum: 0 });
  });
});
