import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import { getAllAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { callFunction } from './cloud';
import { may, rememberRole } from './role';

const call = jest.fn();
const globals = globalThis as unknown as { wx: unknown; __CLOUD_ENV__: string };
globals.wx = {
  cloud: { init: jest.fn(), callFunction: call },
  getStorageSync: () => '',
  setStorage: () => {},
  removeStorage: () => {},
};
globals.__CLOUD_ENV__ = '';

const refusal = {
  errCode: -700002,
  errMsg: 'bindAccount:fail caller not allowed',
  error: { title: '…', action: '…', retryable: false, openid: 'o-demo-clerk' },
};

beforeEach(() => {
  call.mockReset();
  globals.__CLOUD_ENV__ = '';
});

test('a success is handed on as it is', async () => {
  call.mockResolvedValue({ result: { errCode: 0, errMsg: 'ok', count: 0, list: [] } });
  const outcome = await callFunction(getAllAccount, {});
  expect(outcome).toMatchObject({ ok: true, data: { count: 0, list: [] } });
  expect(call).toHaveBeenCalledWith({ name: 'getAllAccount', data: {} });
});

test('an environment baked by the build goes with every call', async () => {
  globals.__CLOUD_ENV__ = 'shop-1a2b';
  call.mockResolvedValue({ result: { errCode: 0 } });
  await callFunction(getAllAccount, {});
  expect(call).toHaveBeenCalledWith(expect.objectContaining({ config: { env: 'shop-1a2b' } }));
});

test('what the function refused is a failure, not a success', async () => {
  call.mockResolvedValue({ result: refusal });
  expect(await callFunction(bindAccount, { type: 'unbind', bizId: '1', deliveryId: 'SF' })).toEqual({
    ok: false,
    failure: refusal,
  });
});

test('a rejection becomes a failure of the same shape', async () => {
  call.mockRejectedValue({ errCode: -504003, errMsg: 'timed out' });
  expect(await callFunction(getAllAccount, {})).toMatchObject({
    ok: false,
    failure: { errCode: -504003, error: { retryable: true } },
  });
});

test('an answer without an errCode is no success', async () => {
  call.mockResolvedValue({ result: undefined });
  expect(await callFunction(getAllAccount, {})).toMatchObject({ ok: false });
});

test('somebody who may not even look any more is forgotten, one who lacks a higher role is not', async () => {
  rememberRole('clerk');
  call.mockResolvedValue({ result: refusal });
  await callFunction(bindAccount, { type: 'unbind', bizId: '1', deliveryId: 'SF' });
  expect(may('clerk')).toBe(true);
  await callFunction(getAllAccount, {});
  expect(may('viewer')).toBe(false);
});
