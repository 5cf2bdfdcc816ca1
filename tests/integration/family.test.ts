import { toSnake } from '../../cloudfunctions/shared/call/case';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

/** Creates waybills as another HTTPS client of the merchant's would. */
async function order(...changes: { receiver?: object; [field: string]: unknown }[]) {
  const credentials = { appid: 'wx00000000000000aa', secret: 'demo-secret' };
  const grant = { grant_type: 'client_credential', ...credentials };
  const { access_token } = await local.json('/cgi-bin/stable_token', 'POST', grant);
  const path = `/cgi-bin/express/business/order/add?access_token=${access_token}`;
  const [sample] = sampleEvents('addOrder').filter(({ name }) => name === 'documented');
  const request = sample?.event as { receiver: object };
  const answers = [];
  for (const change of changes) {
    const receiver = { ...request.receiver, ...change.receiver };
    answers.push(await local.json(path, 'POST', toSnake({ ...request, ...change, receiver })));
  }
  return answers;
}

const VIEWER = { openid: 'o-demo-viewer' };
const CLERK = { openid: 'o-demo-clerk' };

interface Seeded {
  orderId: string;
  waybillId: string;
  deliveryId: string;
  openid: string;
}
const seeded = async (): Promise<Seeded[]> => (await local.state()).waybills;

describe('getQuota', () => {
  it('tells the sheets left that the account list shows', async () => {
    const { accounts } = await local.state();
    const yunda = accounts.find(({ deliveryId }: Seeded) => deliveryId === 'YUNDA');
    expect(await local.call('getQuota', { deliveryId: 'YUNDA', bizId: yunda.bizId }, VIEWER)).toEqual({
      errCode: 0,
      errMsg: 'openapi.logistics.getQuota:ok',
      quotaNum: yunda.quotaNum,
    });
  });

  it('says that a direct courier has none, and what else does not fit', async () => {
    const ask = (deliveryId: string, bizId: string) => local.call('getQuota', { deliveryId, bizId });
    expect(await ask('SF', '5710926648')).toMatchObject({
      errCode: 9300527,
      error: { title: '这家快递公司没有面单余额', retryable: false },
    });
    expect(await ask('YTO', 'xyz')).toMatchObject({ errCode: 9300525 });
    expect(await ask('NOPE', 'xyz')).toMatchObject({ errCode: 9300503 });
  });
});

describe('getPath', () => {
  const query = ({ orderId, deliveryId, waybillId, openid }: Seeded) => ({
    orderId,
    deliveryId,
    waybillId,
    ...(openid && { openid }),
  });

  it('lists the nodes of a delivered parcel, the oldest first', async () => {
    const [waybill] = (await seeded()).filter(({ orderId }) => orderId === '01234567890123456789') as [
      Seeded,
    ];
    const answer = await local.call('getPath', query(waybill));
    const nodes = answer.pathItemList as { actionTime: number; actionType: number; actionMsg: string }[];
    expect(answer).toMatchObject({ errCode: 0, openid: waybill.openid, pathItemNum: nodes.length });
    expect(nodes.map(({ actionTime }) => actionTime)).toEqual(
      nodes.map(({ actionTime }) => actionTime).sort((a, b) => a - b),
    );
    expect(nodes[nodes.length - 1]?.actionType).toBe(300003);
  });

  it('tells a viewer neither the buyer nor a phone number', async () => {
    for (const waybill of await seeded()) {
      const seen = await local.call('getPath', query(waybill), VIEWER);
      expect(seen).toMatchObject({ errCode: 0, waybillId: waybill.waybillId });
      expect(seen).not.toHaveProperty('openid');
      expect(JSON.stringify(seen.pathItemList)).not.toMatch(/\D1\d{10}\D/);
    }
  });

  it('says what does not fit: order or waybill number', async () => {
    const [waybill] = (await seeded()) as [Seeded];
    const ask = async (change: object) =>
      (await local.call('getPath', { ...query(waybill), ...change })).errCode;
    expect(await ask({ orderId: 'no-such-order' })).toBe(930563);
    expect(await ask({ waybillId: '999' })).toBe(40199);
  });
});

describe('printers', () => {
  const openid = 'oJ4v0wRAfiXcnIbM3SgGEUkTw3Qw';
  const update = (request: object) => local.call('updatePrinter', { openid, ...request });
  const printers = async () => {
    const answer = await local.call('getPrinter', {}, CLERK);
    const [openids, tags] = [answer.openid as string[], answer.tagidList as string[]];
    expect(answer.count).toBe(openids.length);
    return Object.fromEntries(openids.map((one, at) => [one, tags[at]]));
  };

  it('are bound with tags, get other tags, and are unbound', async () => {
    const before = await printers();
    expect(before).not.toHaveProperty(openid);
    expect(await update({ updateType: 'bind', tagidList: '123,456' })).toEqual({
      errCode: 0,
      errMsg: 'openapi.logistics.updatePrinter:ok',
    });
    expect(await printers()).toEqual({ ...before, [openid]: '123,456' });
    await update({ updateType: 'bind', tagidList: '7' });
    expect(await printers()).toEqual({ ...before, [openid]: '7' });
    await update({ updateType: 'unbind' });
    expect(await printers()).toEqual(before);
  });

  it('with tags that WeChat would refuse cost no call', async () => {
    for (const tagidList of ['123，456', '1, 2', Array.from({ length: 11 }, (_, at) => at).join(',')]) {
      expect((await update({ updateType: 'bind', tagidList })).error?.issues?.[0]?.path).toBe('tagidList');
    }
    expect(await local.calls()).toEqual([]);
  });
});

interface Batch {
  errCode: number;
  orderList: { orderId: string; errcode?: number; printHtml?: string; waybillId?: string }[];
  missing: { orderId: string; deliveryId: string }[];
  remaining: Seeded[];
}

describe('batchGetOrder', () => {
  const batch = async (orderList: object[], caller?: object) =>
    (await local.call('batchGetOrder', { orderList }, caller)) as unknown as Batch;
  const row = ({ orderId, deliveryId, waybillId }: Seeded) => ({ orderId, deliveryId, waybillId });

  it('returns each waybill with its label, a viewer’s without', async () => {
    const rows = (await seeded()).map(row);
    const answer = await batch(rows);
    expect(answer).toMatchObject({ errCode: 0, missing: [], remaining: [] });
    expect(answer.orderList.map(({ waybillId }) => waybillId)).toEqual(
      rows.map(({ waybillId }) => waybillId),
    );
    for (const { printHtml } of answer.orderList) expect(printHtml).toEqual(expect.any(String));
    for (const seen of (await batch(rows, VIEWER)).orderList) expect(seen).not.toHaveProperty('printHtml');
  });

  it('lets one row fail while the others succeed', async () => {
    const [good] = (await seeded()) as [Seeded];
    const unknown = { orderId: 'no-such-order', deliveryId: 'SF', waybillId: '1' };
    const { errCode, orderList } = await batch([unknown, row(good)]);
    expect({ errCode, codes: orderList.map(({ errcode = 0 }) => errcode) }).toEqual({
      errCode: 0,
      codes: [930563, 0],
    });
  });

  it('names the rows WeChat left out because they have no waybill number', async () => {
    const [first, second] = (await seeded()) as [Seeded, Seeded];
    const { waybillId: _, ...withoutNumber } = row(second);
    const answer = await batch([row(first), withoutNumber]);
    expect(answer.orderList.map(({ orderId }) => orderId)).toEqual([first.orderId]);
    expect(answer.missing).toEqual([withoutNumber]);
  });

  it('answers a hundred large labels in several parts below 1 MB, without losing one', async () => {
    const receiver = { address: '路'.repeat(170), company: '司'.repeat(21) };
    const orderIds = Array.from({ length: 100 }, (_, at) => `large-${at}`);
    await order(...orderIds.map((orderId) => ({ orderId, customRemark: '重'.repeat(340), receiver })));
    let open = (await seeded()).filter(({ orderId }) => orderIds.includes(orderId)).map(row);
    expect(open).toHaveLength(100);
    const seen: string[] = [];
    const sizes = [];
    while (open.length && sizes.length < 10) {
      const answer = await batch(open);
      sizes.push(Buffer.byteLength(JSON.stringify(answer)));
      seen.push(...answer.orderList.map(({ orderId }) => orderId));
      open = answer.remaining;
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(seen.sort()).toEqual(orderIds.sort());
  });

  it('refuses a hundred and one rows without asking WeChat', async () => {
    const rows = Array.from({ length: 101 }, (_, at) => ({ orderId: `QH${at}`, deliveryId: 'SF' }));
    expect(await local.call('batchGetOrder', { orderList: rows })).toMatchObject({
      errCode: -700001,
      error: { issues: [{ path: 'orderList', message: '一次最多查询 100 个订单' }] },
    });
    expect(await local.calls()).toEqual([]);
  });
});

describe('testUpdateOrder', () => {
  const node = {
    bizId: 'test_biz_id',
    orderId: 'no-such-order',
    deliveryId: 'TEST',
    waybillId: '1',
    actionTime: 1_700_000_000,
    actionType: 100001,
    actionMsg: '揽件阶段',
  };

  it('refuses everything but the sandbox without spending a call', async () => {
    for (const change of [{ deliveryId: 'SF' }, { bizId: '5710926648' }, { actionTime: 1_700_000_000_000 }]) {
      expect(await local.call('testUpdateOrder', { ...node, ...change })).toMatchObject({ errCode: -700001 });
    }
    expect(await local.calls()).toEqual([]);
  });

  it('goes out with the mini-program’s own credentials and says that the order must be made first', async () => {
    expect(await local.call('testUpdateOrder', node)).toMatchObject({
      errCode: 930563,
      errMsg: expect.stringMatching(/^testUpdateOrder:fail /),
      error: { title: '沙箱里没有这个订单' },
    });
  });

  it('walks a waybill of the sandbox to 签收, which getPath tells in the order of the calls', async () => {
    const sandbox = {
      orderId: 'sandbox-1',
      openid: 'o-demo-buyer-1',
      deliveryId: 'TEST',
      bizId: 'test_biz_id',
      service: { serviceType: 1, serviceName: 'test_service_name' },
    };
    const [{ waybill_id: waybillId }] = await order(sandbox);
    const { orderId, deliveryId } = sandbox;
    const walk = [100003, 100001, 200001, 300002, 300003];
    for (const actionType of walk) {
      const told = await local.call('testUpdateOrder', { ...node, orderId, waybillId, actionType });
      expect(told).toEqual({ errCode: 0, errMsg: 'testUpdateOrder:ok' });
    }
    const { pathItemList } = await local.call('getPath', { orderId, deliveryId, waybillId });
    const nodes = pathItemList as { actionType: number; actionTime: number; actionMsg: string }[];
    expect(nodes.map(({ actionType }) => actionType)).toEqual(walk);
    expect(nodes[0]).toMatchObject({ actionTime: node.actionTime, actionMsg: node.actionMsg });
  });

  it('names the settings that a merchant has not filled in', async () => {
    const env = { MINI_APPID: undefined, MINI_APPSECRET: undefined };
    const unset = await startLocal({ env });
    expect(await unset.call('testUpdateOrder', node)).toMatchObject({
      errCode: -700006,
      error: { title: '还没有设置 MINI_APPID 和 MINI_APPSECRET' },
    });
    await unset.remove();
  });
});
