import fc from 'fast-check';
import { validate } from '../shared/contract/validate';
import { type EwaybillAccountList, getEwaybillAccount } from './contract';

const paths = (request: unknown) => {
  const checked = validate(getEwaybillAccount.request, request);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

describe('a getEwaybillAccount request', () => {
  it('needs to say whether balances are wanted and how many accounts', () => {
    expect(paths({ needBalance: true, limit: 10 })).toEqual([]);
    expect(paths({})).toEqual(['needBalance', 'limit']);
  });

  it('has no cap on limit but takes only whole numbers from 1, offsets from 0 and statuses 1 to 6', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: -3, max: 9 }), (limit, offset, status) => {
        const wrong = [
          ...(status < 1 || status > 6 ? ['status'] : []),
          ...(offset < 0 ? ['offset'] : []),
          ...(limit < 1 ? ['limit'] : []),
        ];
        expect(paths({ needBalance: false, limit, offset, status })).toEqual(wrong);
      }),
    );
  });
});

describe('a viewer', () => {
  it('sees the outlet without its people', () => {
    const contact = { name: '周网点', mobile: '13800138001', phone: '020-88886666' };
    const answer = {
      totalNum: 1,
      accountList: [{ acctId: '1', siteInfo: { siteName: '测试网点', contact } }, { acctId: '2' }],
    };
    const seen = getEwaybillAccount.forViewer?.(answer as unknown as EwaybillAccountList);
    expect(seen?.accountList[0]?.siteInfo).toEqual({
      siteName: '测试网点',
      contact: { name: '周**', mobile: '138****8001', phone: '020****6666' },
    });
    expect(seen?.accountList[1]).toEqual({ acctId: '2' });
  });
});
