import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { countsSheets, courierName, findCouriers } from './couriers';

const courier = (deliveryId: string, deliveryName: string, rest: Partial<Courier> = {}) =>
  ({ deliveryId, deliveryName, ...rest }) as Courier;
const couriers = [
  courier('YUNDA', '韵达快递', { canGetQuota: 1 }),
  courier('SF', '顺丰速运', { canGetQuota: 0 }),
  courier('ZTO', '中通快递'),
];

test('a courier is called by its name, and by its id where WeChat no longer lists it', () => {
  expect(courierName(couriers, 'SF')).toBe('顺丰速运');
  expect(courierName(couriers, 'OTP')).toBe('OTP');
});

describe('sheets are counted', () => {
  test('where WeChat says so', () => {
    expect(countsSheets(couriers, 'YUNDA')).toBe(true);
    expect(countsSheets(couriers, 'SF')).toBe(false);
  });

  test('by the known list where an old answer leaves it open', () => {
    expect(countsSheets(couriers, 'ZTO')).toBe(true);
    expect(countsSheets([], 'JDL')).toBe(false);
  });
});

describe('looking for a courier', () => {
  const ids = (typed: string, last = '') => findCouriers(couriers, typed, last).map((one) => one.deliveryId);

  test('finds by name or id, however it is typed', () => {
    expect(ids('韵')).toEqual(['YUNDA']);
    expect(ids(' sf ')).toEqual(['SF']);
    expect(ids('极兔')).toEqual([]);
  });

  test('puts the last used one first', () => {
    expect(ids('', 'ZTO')).toEqual(['ZTO', 'YUNDA', 'SF']);
  });
});
