import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
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
  it('sees the outlet without its people, places down to the district, and no words of a courier', () => {
    const contact = { name: '周网点', mobile: '13800138001', phone: '020-88886666' };
    const address = {
      cityName: '广州市',
      districtName: '海珠区',
      streetName: '示例街道',
      detailAddress: '示例路1号',
    };
    const senderAddress = { city: '广州市', county: '海珠区', street: '示例街道', address: '样板路2号' };
    const answer = {
      totalNum: 2,
      accountList: [
        { acctId: '1', siteInfo: { siteName: '测试网点', contact, address }, senderAddress },
        { acctId: '2', balanceRetcode: 1, balanceRetmsg: '请联系周网点', deliveryMsg: '请联系周网点' },
      ],
    };
    const seen = getEwaybillAccount.forViewer?.(answer as unknown as EwaybillAccountList);
    expect(JSON.stringify(seen)).not.toMatch(/周网点|13800138001|88886666|示例|样板/);
    expect(seen?.accountList[0]?.siteInfo).toMatchObject({
      siteName: '测试网点',
      contact: { name: '周**', mobile: '138****8001', phone: '020****6666' },
      address: { districtName: '海珠区' },
    });
    expect(seen?.accountList[0]?.senderAddress).toMatchObject({ county: '海珠区' });
    expect(seen?.accountList[1]).toEqual({ acctId: '2', balanceRetcode: 1 });
  });
});
