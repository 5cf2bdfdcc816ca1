import { loadWaybill } from './waybill';

const call = jest.fn();
Object.assign(globalThis, { wx: { cloud: { init: jest.fn(), callFunction: call } }, __CLOUD_ENV__: '' });

const waybill = { errCode: 0, orderId: 'QH1', deliveryId: 'SF', waybillId: 'SF1', waybillData: [] };

test('the sheet asked for goes to WeChat', async () => {
  call.mockResolvedValue({ result: waybill });
  await loadWaybill({ orderId: 'QH1', deliveryId: 'SF' }, 1);
  expect(call).toHaveBeenCalledWith({
    name: 'getOrder',
    data: { orderId: 'QH1', deliveryId: 'SF', printType: 1 },
  });
});
