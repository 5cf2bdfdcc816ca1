import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(() => local.rewind());

const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as object;
const YTO = {
  deliveryId: 'YTO',
  bizId: 'K571205519',
  service: { serviceType: 0, serviceName: '普通快递' },
  expectTime: undefined,
};
const order = (orderId: string, change: object = {}) => ({ ...documented, ...YTO, orderId, ...change });
const read = (orderId: string) => local.call('getOrder', { orderId, deliveryId: 'YTO' });

describe('the couriers of the local WeChat', () => {
  it('show what they make of a repeated order, and learn another way until the next reset', async () => {
    const shown = async () => {
      const couriers = await local.json('/emulator/couriers');
      return couriers.find(({ deliveryId }: { deliveryId: string }) => deliveryId === 'YTO');
    };
    expect(await shown()).toEqual({ deliveryId: 'YTO', deliveryName: '圆通速递', repeat: 'refused' });
    await local.json('/emulator/couriers', 'PUT', { YTO: { repeat: 'same' } });
    expect(await shown()).toMatchObject({ repeat: 'same' });
    await local.rewind();
    expect(await shown()).toMatchObject({ repeat: 'refused' });
  });

  it.each([
    [{ NOBODY: { repeat: 'same' } }, 'NOBODY'],
    [{ YTO: { repeat: 'sometimes' } }, 'YTO.repeat'],
    [{ YTO: { repeats: 'same' } }, 'YTO.repeats'],
  ])('refuse %j, naming %s', async (wanted, field) => {
    const { errMsg } = await local.json('/emulator/couriers', 'PUT', wanted);
    expect(errMsg).toContain(`${field}:`);
  });
});

describe('the state of the local WeChat', () => {
  it('tells from which request a waybill was made, of which account and when', async () => {
    const { now } = await local.json('/emulator/clock');
    const { waybillId } = await local.call('addOrder', order('W1', { customRemark: '第二版' }));
    const { made } = await local.state();
    const one = made.find((line: { waybillId: string }) => line.waybillId === waybillId);
    expect(one).toMatchObject({ customRemark: '第二版', bizId: 'K571205519' });
    expect(Math.abs(one.createTime - Date.parse(now) / 1000)).toBeLessThan(60);
  });
});

describe('reading lag', () => {
  it('lasts as long as the switch says, on the clock of the local WeChat', async () => {
    expect(await local.call('addOrder', order('W2'))).toMatchObject({ errCode: 0 });
    await local.faults([{ api: 'logistics.getOrder', kind: 'unseen', ms: 300_000 }]);
    expect(await read('W2')).toMatchObject({ errCode: 930563 });
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 301 });
    expect(await read('W2')).toMatchObject({ errCode: 0 });
  });

  it('or for so many reads, whatever the age', async () => {
    await local.call('addOrder', order('W3'));
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 3600 });
    await local.faults([{ api: 'logistics.getOrder', kind: 'unseen', times: 2 }]);
    const codes = [await read('W3'), await read('W3'), await read('W3')].map(({ errCode }) => errCode);
    expect(codes).toEqual([930563, 930563, 0]);
  });
});
