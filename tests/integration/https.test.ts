import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());

const token = async (appid: string, secret: string) =>
  local.json('/cgi-bin/stable_token', 'POST', { grant_type: 'client_credential', appid, secret });
const miniprogram = async () => (await token('wx00000000000000aa', 'demo-secret')).access_token as string;
const store = async () => (await token('wx00000000000000bb', 'demo-store-secret')).access_token as string;

describe('the same back end over HTTPS in snake_case', () => {
  it.each(['access_token', 'cloudbase_access_token'])('takes the token as %s', async (parameter) => {
    const auth = `${parameter}=${await miniprogram()}`;
    const biz_id = `over-https-${parameter}`;
    const bind = { type: 'bind', biz_id, delivery_id: 'YUNDA', password: '123456789123456789' };
    expect(await local.json(`/cgi-bin/express/business/account/bind?${auth}`, 'POST', bind)).toMatchObject({
      errcode: 0,
      errmsg: 'ok',
    });
    const { list } = await local.json(`/cgi-bin/express/business/account/getall?${auth}`);
    expect(list).toContainEqual(expect.objectContaining({ biz_id, delivery_id: 'YUNDA', status_code: 0 }));
    const seenByFunction = (await local.call('getAllAccount', {})) as unknown as {
      list: { bizId: string }[];
    };
    expect(seenByFunction.list.map(({ bizId }) => bizId)).toContain(biz_id);
  });

  it('shows a seeded waybill', async () => {
    const [waybill] = (await local.state()).waybills;
    const request = { order_id: waybill.orderId, delivery_id: waybill.deliveryId, openid: waybill.openid };
    const answer = await local.json(
      `/cgi-bin/express/business/order/get?access_token=${await miniprogram()}`,
      'POST',
      request,
    );
    expect(answer).toMatchObject({
      order_id: waybill.orderId,
      waybill_id: waybill.waybillId,
      print_html: expect.any(String),
    });
  });

  it('refuses a wrong token, and a token of the other account on either side', async () => {
    const express = (access: string) =>
      local.json(`/cgi-bin/express/business/account/getall?access_token=${access}`);
    const channels = (access: string) =>
      local.json(`/channels/ec/logistics/ewaybill/biz/account/get?access_token=${access}`, 'POST', {
        need_balance: true,
        limit: 10,
      });
    expect(await express('nonsense')).toMatchObject({ errcode: 40001 });
    expect(await express(await store())).toMatchObject({ errcode: 40001 });
    expect(await channels(await miniprogram())).toMatchObject({ errcode: 40001 });
    expect(await channels(await store())).toMatchObject({ errcode: 0, total_num: expect.any(Number) });
    expect(await token('wx00000000000000aa', 'nonsense')).toMatchObject({ errcode: 40125 });
  });
});
