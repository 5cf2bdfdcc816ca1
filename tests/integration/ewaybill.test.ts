import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

const page = { needBalance: true, offset: 0, limit: 10 };
const accounts = async (event: object) =>
  (await local.call('getEwaybillAccount', event)) as unknown as {
    totalNum: number;
    // biome-ignore lint/suspicious/noExplicitAny: fields are looked into as they come
    accountList: Record<string, any>[];
  };

describe('getEwaybillAccount', () => {
  it('pages through the store by ten and names every account once', async () => {
    const first = await accounts(page);
    const second = await accounts({ ...page, offset: 10 });
    expect(first).toMatchObject({ errCode: 0, errMsg: 'getEwaybillAccount:ok' });
    expect(first.accountList).toHaveLength(10);
    const ids = [...first.accountList, ...second.accountList].map(({ acctId }) => acctId);
    expect(new Set(ids).size).toBe(first.totalNum);
  });

  it('keeps ids beyond 2^53 as the strings they are and camelCases every level', async () => {
    const { accountList } = await accounts({ ...page, limit: 50 });
    for (const { shopId, acctId } of accountList)
      expect([typeof shopId, typeof acctId]).toEqual(['string', 'string']);
    expect(JSON.stringify(accountList)).not.toMatch(/"[a-z]+_[a-z_]+":/);
    const franchise = accountList.find(({ companyType, acctType }) => companyType === 1 && acctType === 0);
    expect(Object.keys(franchise?.siteInfo)).toEqual(
      expect.arrayContaining(['siteCode', 'siteFullname', 'address', 'contact']),
    );
    expect(accountList.find(({ companyType }) => companyType === 2)?.monthlyCard).toEqual(expect.any(String));
    expect(accountList.find(({ acctType }) => acctType === 1)?.share).toMatchObject({
      nickname: expect.any(String),
    });
  });

  it('filters by status and courier; nothing left is the documented empty list', async () => {
    const { accountList } = await accounts({ ...page, status: 1 });
    expect(new Set(accountList.map(({ status }) => status))).toEqual(new Set([1]));
    expect(await accounts({ ...page, acctId: '1' })).toMatchObject({ errCode: 10025120 });
    expect(await accounts({ ...page, deliveryId: 'NOPE' })).toMatchObject({ errCode: 10025102 });
  });

  it('hides the people of an outlet from a viewer', async () => {
    const seen = await local.call('getEwaybillAccount', page, { openid: 'o-demo-viewer' });
    const open = await local.call('getEwaybillAccount', page);
    expect(JSON.stringify(open)).toMatch(/"mobile":"1\d{10}"/);
    expect(JSON.stringify(seen)).not.toMatch(/"mobile":"1\d{10}"/);
  });

  it('without configuration says which setting is missing and where to get it', async () => {
    const bare = await startLocal({ env: { SHOP_APPID: undefined, SHOP_APPSECRET: undefined } });
    const answer = await bare.call('getEwaybillAccount', page);
    expect(answer.errCode).toBe(-700006);
    expect(answer.error?.title).toContain('SHOP_APPID 和 SHOP_APPSECRET');
    expect(answer.error?.action).toContain('微信小店后台');
    await bare.remove();
  });
});
