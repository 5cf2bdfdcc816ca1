import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const SF = {
  deliveryId: 'SF',
  bizId: '5710926648',
  service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
};
const order = (orderId: string, change: object = {}) => ({ ...documented, ...SF, orderId, ...change });
const asked = async (api: string) => (await local.calls()).filter((call) => call.api === api).length;
const over = async (account: 'miniprogram' | 'store', path: string, body: object) => {
  const [appid, secret] =
    account === 'store' ? ['wx00000000000000bb', 'demo-store-secret'] : ['wx00000000000000aa', 'demo-secret'];
  const token = await local.json('/cgi-bin/stable_token', 'POST', {
    grant_type: 'client_credential',
    appid,
    secret,
  });
  return local.json(`${path}?access_token=${token.access_token}`, 'POST', body);
};

describe('a request with optional fields that are there and empty', () => {
  const empty = {
    customRemark: '',
    tagid: null,
    takeMode: null,
    insured: null,
    sender: { ...documented.sender, tel: '', company: null, postCode: '' },
    receiver: { ...documented.receiver, tel: null, country: '' },
    shop: { ...documented.shop, wxaPath: '' },
  };
  const without = {
    customRemark: undefined,
    tagid: undefined,
    takeMode: undefined,
    insured: undefined,
    sender: { ...documented.sender, tel: undefined, company: undefined, postCode: undefined },
    receiver: { ...documented.receiver, tel: undefined, country: undefined },
    shop: { ...documented.shop, wxaPath: undefined },
  };

  it('is to addOrder the one without them: one waybill, whichever is asked first or again', async () => {
    const first = await local.call('addOrder', order('E1', empty));
    expect(first).toMatchObject({ errCode: 0, orderId: 'E1' });
    expect(await local.call('addOrder', order('E1', without))).toEqual(first);
    expect(await local.call('addOrder', order('E1', empty))).toEqual(first);
    expect(await asked('logistics.addOrder')).toBe(1);
    const { request } = (await local.call('ledgerOrder', { orderId: 'E1' })) as { request?: object };
    expect(request).toMatchObject({ insured: { useInsured: 0, insuredValue: 0 } });
    expect(JSON.stringify(request)).not.toMatch(/""|null/);
  });

  it('is read by every other function', async () => {
    const { waybillId } = await local.call('addOrder', order('E2'));
    for (const [name, event] of [
      [
        'getOrder',
        { orderId: 'E2', deliveryId: 'SF', waybillId: '', openid: '', customRemark: '', printType: null },
      ],
      ['getPath', { orderId: 'E2', deliveryId: 'SF', waybillId, openid: '' }],
      ['batchGetOrder', { orderList: [{ orderId: 'E2', deliveryId: 'SF', waybillId: null }] }],
      ['listOrders', { text: '', from: '', to: null, stage: null, cursor: '' }],
      ['updatePrinter', { openid: 'o-demo-clerk', updateType: 'bind', tagidList: '' }],
      ['getEwaybillAccount', { deliveryId: '', acctId: null, status: null, needBalance: false, limit: 5 }],
      ['bindAccount', { type: 'bind', bizId: '9', deliveryId: 'JDL', password: '', remarkContent: '' }],
    ] as const)
      expect([name, await local.call(name, event)]).toEqual([name, expect.objectContaining({ errCode: 0 })]);
  });

  it('is read by WeChat over HTTPS', async () => {
    const { waybillId } = await local.call('addOrder', order('E3'));
    const order_id = 'E3';
    expect(
      await over('miniprogram', '/cgi-bin/express/business/order/get', {
        ...{ order_id, delivery_id: 'SF', waybill_id: '', openid: null, custom_remark: '', print_type: null },
      }),
    ).toMatchObject({ waybill_id: waybillId });
    expect(
      await over('store', '/channels/ec/logistics/ewaybill/biz/account/get', {
        ...{ need_balance: false, limit: 1, delivery_id: '', acct_id: null, status: null },
      }),
    ).toMatchObject({ errcode: 0 });
  });
});

describe('people on a label', () => {
  const sent = async (receiver: object, orderId = 'P1') =>
    local.call(
      'addOrder',
      order(orderId, { receiver: { ...documented.receiver, tel: undefined, ...receiver } }),
    );

  it('get the phone that was meant', async () => {
    expect(await sent({ mobile: '\u202a+86 186-1000-0000\u202c', name: '王\u200b小蒙' })).toMatchObject({
      errCode: 0,
    });
    const { request } = (await local.call('ledgerOrder', { orderId: 'P1' })) as unknown as {
      request: { receiver: object };
    };
    expect(request.receiver).toMatchObject({ mobile: '18610000000', name: '王小蒙' });
  });

  it.each([
    [{ mobile: '1861000000' }, 'receiver.mobile'],
    [{ mobile: '138****8001' }, 'receiver.mobile'],
    [{ mobile: undefined, tel: 'abc' }, 'receiver.tel'],
    [{ name: '  ' }, 'receiver.name'],
    [{ address: '\u200b' }, 'receiver.address'],
  ])('are refused as %j before a sheet is spent', async (receiver, path) => {
    expect(await sent(receiver)).toMatchObject({ errCode: -700001, error: { issues: [{ path }] } });
    expect(await asked('logistics.addOrder')).toBe(0);
  });
});

describe('a list that is too long', () => {
  it('is refused by its length, whatever its rows are', async () => {
    const rows = Array(30_000).fill({ a: 1 });
    const cargo = { ...documented.cargo, detailList: rows };
    expect(await local.call('addOrder', order('L1', { cargo }))).toMatchObject({
      errCode: -700001,
      error: { issues: [{ path: 'cargo.detailList', message: expect.stringContaining('最多 100 行') }] },
    });
  });

  it('and one that is not is still read in one answer, however long its texts are', async () => {
    const most = (bytes: number) => '"'.repeat(bytes);
    const web = `https://${most(1016)}`;
    const goods = { goodsName: most(128), goodsImgUrl: web, goodsDesc: most(512) };
    const largest = order('L2', {
      customRemark: most(1024),
      cargo: { ...documented.cargo, detailList: Array(100).fill({ name: most(128), count: 1 }) },
      shop: {
        wxaPath: most(1024),
        imgUrl: web,
        goodsName: most(128),
        goodsCount: 1,
        detailList: Array(100).fill(goods),
      },
    });
    expect(await local.call('addOrder', largest)).toMatchObject({ errCode: 0 });
    const answer = await local.call('ledgerOrder', { orderId: 'L2' });
    expect(answer).toMatchObject({ errCode: 0, request: { orderId: 'L2' } });
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(1_000_000);
  });
});
