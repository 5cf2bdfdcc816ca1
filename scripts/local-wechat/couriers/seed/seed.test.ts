import { courierById } from '../couriers';
import { ACCOUNT } from '../state';
import { hasStyle } from '../waybill-number';
import { seedState } from './';

const NOW = Date.parse('2025-11-20T15:04:00+08:00');
const { accounts, waybills: all } = seedState(NOW);
/** The sandbox needs no account, and its numbers have no courier's style. */
const waybills = all.filter(({ deliveryId }) => deliveryId !== 'TEST');

describe('the demo merchant', () => {
  it('has an account in every status, one of them nearly used up', () => {
    expect(new Set(accounts.map(({ statusCode }) => statusCode))).toEqual(new Set(Object.values(ACCOUNT)));
    expect(accounts.find(({ deliveryId }) => deliveryId === 'YUNDA')?.quotaNum).toBe(12);
  });

  it('leaves the documented sample account free to bind', () => {
    expect(accounts.some(({ bizId }) => bizId === '123456')).toBe(false);
  });

  it('ships with accounts of its own and services those couriers have', () => {
    for (const { bizId, deliveryId, serviceName } of waybills) {
      expect(accounts.some((account) => account.bizId === bizId && account.deliveryId === deliveryId)).toBe(
        true,
      );
      expect(courierById(deliveryId)?.services.map((service) => service.serviceName)).toContain(serviceName);
    }
  });

  it('has waybill numbers in the style of their couriers, save the documents’ sample', () => {
    const odd = waybills.filter(
      ({ deliveryId, waybillId }) => !hasStyle(courierById(deliveryId)?.waybillStyle ?? '', waybillId),
    );

    expect(odd.map(({ waybillId }) => waybillId)).toEqual(['123456789']);
    expect(new Set(waybills.map(({ waybillId }) => waybillId)).size).toBe(waybills.length);
    expect(new Set(waybills.map(({ orderId }) => orderId)).size).toBe(waybills.length);
  });

  it('lives in the recent past, whenever it is started', () => {
    for (const now of [NOW, NOW + 400 * 24 * 3600 * 1000]) {
      const seeded = seedState(now);
      for (const { createTime, updateTime } of seeded.accounts) {
        expect(createTime).toBeLessThanOrEqual(updateTime);
        expect(updateTime * 1000).toBeLessThan(now);
      }
      for (const { createTime } of seeded.waybills)
        expect(now / 1000 - createTime).toBeLessThan(8 * 24 * 3600);
    }
  });

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(seedState(NOW)))).toEqual(seedState(NOW));
  });
});
