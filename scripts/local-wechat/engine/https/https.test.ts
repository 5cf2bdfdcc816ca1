import { DEMO_APPID, RID, useEmulator } from '../testing/bench';
import { BIND, LIST, STORE } from '../testing/parts';

const { bound, calls, client } = useEmulator();

describe('api.weixin.qq.com', () => {
  const bind = (query: string, body: unknown = { biz_id: '5' }) =>
    client.send('POST', `${BIND.path}${query}`, body);

  it.each(['access_token', 'cloudbase_access_token'])('takes the token as %s', async (name) => {
    expect((await bind(`?${name}=${await client.token()}`)).errcode).toBe(0);
    const answer = await client.get(`${LIST.path}?${name}=${await client.token()}`);
    expect(answer).toEqual({ count: 2, list: [{ biz_id: 'seeded' }, { biz_id: '5' }] });
    expect(await calls()).toContainEqual({ api: LIST.path, errcode: 0, function: null });
  });

  it('refuses a missing, wrong or expired token', async () => {
    expect((await bind('')).errcode).toBe(41001);
    const wrong = await bind('?access_token=wrong');
    expect(wrong).toMatchObject({ errcode: 40001, errmsg: expect.stringMatching(RID) });
    const token = await client.token();
    await client.send('POST', '/emulator/clock', { advanceSeconds: 7200 });
    expect((await bind(`?access_token=${token}`)).errcode).toBe(42001);
    expect(await bound()).toEqual(['seeded']);
  });

  it('keeps the mini-program and the store apart', async () => {
    const [mine, store] = [await client.token(), await client.token('store')];
    expect((await bind(`?access_token=${store}`)).errcode).toBe(40001);
    expect((await client.send('POST', `${STORE.path}?access_token=${mine}`, {})).errcode).toBe(40001);
    expect((await client.send('POST', `${STORE.path}?access_token=${store}`, {})).errcode).toBe(0);
  });

  it('refuses wrong methods, bodies and paths', async () => {
    const query = `?access_token=${await client.token()}`;
    expect((await client.get(`${BIND.path}${query}`)).errcode).toBe(43002);
    expect((await client.send('POST', `${LIST.path}${query}`, {})).errcode).toBe(43001);
    expect((await client.send('POST', `${BIND.path}${query}`)).errcode).toBe(44002);
    expect((await bind(query, [])).errcode).toBe(47001);
    const broken = await client.json(`${BIND.path}${query}`, { method: 'POST', body: '{"biz' });
    expect(broken.errcode).toBe(47001);
    expect((await client.get(`/cgi-bin/nothing${query}`)).errcode).toBe(40066);
  });

  it.each([
    [{ grant_type: 'x', appid: DEMO_APPID, secret: 'demo-secret' }, 40002],
    [{ grant_type: 'client_credential', secret: 'demo-secret' }, 41002],
    [{ grant_type: 'client_credential', appid: DEMO_APPID }, 41004],
    [{ grant_type: 'client_credential', appid: 'wx1', secret: 'demo-secret' }, 40013],
    [{ grant_type: 'client_credential', appid: DEMO_APPID, secret: 'demo-store-secret' }, 40125],
  ])('gives no token for %j: %i', async (body, errcode) => {
    expect((await client.send('POST', '/cgi-bin/stable_token', body)).errcode).toBe(errcode);
  });

  it('gives stable tokens to POST, plain ones to GET', async () => {
    expect((await client.get('/cgi-bin/stable_token')).errcode).toBe(43002);
    expect((await client.send('POST', '/cgi-bin/stable_token')).errcode).toBe(44002);
    const query = `grant_type=client_credential&appid=${DEMO_APPID}&secret=demo-secret`;
    const { access_token: token, expires_in: seconds } = await client.get(`/cgi-bin/token?${query}`);
    expect(seconds).toBe(7200);
    expect((await bind(`?access_token=${token}`)).errcode).toBe(0);
  });
});
