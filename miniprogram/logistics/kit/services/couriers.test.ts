import { couriersIfKnown, loadCouriers } from './couriers';

const call = jest.fn();
Object.assign(globalThis, { wx: { cloud: { init: jest.fn(), callFunction: call } }, __CLOUD_ENV__: '' });

test('couriers are asked for again after a failure, and only once after a success', async () => {
  call.mockRejectedValueOnce({ errCode: -504003, errMsg: 'timed out' });
  expect(await couriersIfKnown()).toEqual([]);
  call.mockResolvedValue({ result: { errCode: 0, count: 1, data: [{ deliveryId: 'SF' }] } });
  const [first, second] = await Promise.all([loadCouriers(), loadCouriers()]);
  expect(first).toEqual({ ok: true, data: [{ deliveryId: 'SF' }] });
  expect(second).toBe(first);
  expect(call).toHaveBeenCalledTimes(2);
});
