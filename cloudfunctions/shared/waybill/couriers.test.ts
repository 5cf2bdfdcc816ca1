import { acceptsBizId, offersService } from './couriers';

describe('what a courier offers', () => {
  it('is the services of the table', () => {
    expect(offersService('YUNDA', 0)).toBe(true);
    expect(offersService('YUNDA', 1)).toBe(false);
  });

  it('is for WeChat to judge where the table does not know the courier, also one called like a method', () => {
    for (const courier of ['NEW', 'constructor', 'toString', '__proto__']) {
      expect(offersService(courier, 7)).toBe(true);
      expect(acceptsBizId(courier, 'SF_CASH')).toBe(false);
      expect(acceptsBizId(courier, '123')).toBe(true);
    }
  });

  it('takes its own cash account, and none of another', () => {
    expect(acceptsBizId('SF', 'SF_CASH')).toBe(true);
    expect(acceptsBizId('SF', 'DB_CASH')).toBe(false);
  });
});
