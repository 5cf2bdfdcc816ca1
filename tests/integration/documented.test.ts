import { toCamel, toSnake } from '../../cloudfunctions/shared/call/case';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

/**
 * The documents' own examples, their known slips mended (docs/wechat/logistics-api.md#addorder and the
 * sections after it).
 */
let local: Local;
beforeAll(async () => {
  local = await startLocal();
  await local.call('bindAccount', { type: 'bind', bizId: 'xyz', deliveryId: 'SF' });
});
afterAll(() => local.remove());

/** With a token of its own for each call: moving the clock ends the old one. */
async function rawOverHttps(path: string, body: unknown) {
  const account = { grant_type: 'client_credential', appid: 'wx00000000000000aa', secret: 'demo-secret' };
  const { access_token } = await local.json('/cgi-bin/stable_token', 'POST', account);
  return local.json(`/cgi-bin/express/business/${path}?access_token=${access_token}`, 'POST', toSnake(body));
}
const overHttps = async (path: string, body: unknown) =>
  toCamel(await rawOverHttps(path, body)) as Record<string, unknown>;

async function made(orderId: string) {
  const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as object;
  return { ...documented, orderId, bizId: 'xyz' };
}

describe("the documents' examples", () => {
  it('of addOrder are answered in the documented shape, by function and over HTTPS', async () => {
    const shape = {
      orderId: expect.any(String),
      waybillId: expect.any(String),
      waybillData: expect.any(Array),
    };
    const byFunction = await local.call('addOrder', await made('doc-1'));
    expect(byFunction).toMatchObject({ ...shape, errMsg: 'openapi.logistics.addOrder:ok' });
    const answer = await rawOverHttps('order/add', await made('doc-2'));
    expect(toCamel(answer)).toMatchObject(shape);
    expect((answer.waybill_data as { key: string }[]).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['SF_bagAddr', 'SF_mark']),
    );
  });

  it('of getOrder, batchGetOrder, getPath and cancelOrder likewise', async () => {
    const { waybillId } = await local.call('addOrder', await made('doc-3'));
    const order = { orderId: 'doc-3', openid: 'oABC123456', deliveryId: 'SF', waybillId };
    const { openid: _, ...row } = order;

    const one = {
      orderId: 'doc-3',
      waybillId,
      orderStatus: 0,
      printHtml: expect.any(String),
      waybillData: expect.any(Array),
    };
    expect(await local.call('getOrder', order)).toMatchObject(one);
    expect(await overHttps('order/get', order)).toMatchObject(one);

    const batch = { orderList: [{ errcode: 0, errmsg: expect.any(String), ...one }] };
    expect(await local.call('batchGetOrder', { orderList: [row] })).toMatchObject(batch);
    expect(await overHttps('order/batchget', { orderList: [row] })).toMatchObject(batch);

    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 3 * 86_400 });
    const path = { openid: 'oABC123456', deliveryId: 'SF', waybillId, pathItemNum: expect.any(Number) };
    const seen = await local.call('getPath', order);
    expect(seen).toMatchObject(path);
    expect(seen.pathItemList).toContainEqual({
      actionTime: expect.any(Number),
      actionType: 100001,
      actionMsg: expect.any(String),
    });
    expect(await overHttps('path/get', order)).toMatchObject(path);
  });

  it('of cancelOrder likewise', async () => {
    const cancelled = { deliveryResultcode: 0, deliveryResultmsg: expect.any(String) };
    const first = await local.call('addOrder', await made('doc-4'));
    const order = { orderId: 'doc-4', openid: 'oABC123456', deliveryId: 'SF', waybillId: first.waybillId };
    expect(await local.call('cancelOrder', order)).toMatchObject({ errCode: 0, ...cancelled });
    const { waybillId } = await overHttps('order/add', await made('doc-5'));
    const other = { ...order, orderId: 'doc-5', waybillId };
    expect(await overHttps('order/cancel', other)).toMatchObject({
      errcode: 0,
      ...cancelled,
    });
  });
});
