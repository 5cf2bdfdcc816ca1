import { loadEwaybillPage } from './ewaybill';

const call = jest.fn();
Object.assign(globalThis, { wx: { cloud: { init: jest.fn(), callFunction: call } }, __CLOUD_ENV__: '' });

test('a page holds ten accounts with their balances, of one state where one was chosen', async () => {
  call.mockResolvedValue({ result: { errCode: 0, totalNum: 0, accountList: [] } });
  await loadEwaybillPage(0, 10);
  expect(call.mock.lastCall[0].data).toEqual({ needBalance: true, limit: 10, offset: 10 });
  await loadEwaybillPage(3, 0);
  expect(call.mock.lastCall[0].data).toEqual({ needBalance: true, limit: 10, offset: 0, status: 3 });
});

test('a store without accounts is an empty page, not a failure', async () => {
  const error = { title: '还没有电子面单账号', action: '', retryable: false };
  call.mockResolvedValue({ result: { errCode: 10025120, errMsg: '', error } });
  expect(await loadEwaybillPage(0, 0)).toEqual({ ok: true, data: { totalNum: 0, accountList: [] } });
});
