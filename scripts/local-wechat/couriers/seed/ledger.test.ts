import { shopSettings } from '../../../../cloudfunctions/console/shopSettings/contract';
import { addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { fingerprint } from '../../../../cloudfunctions/shared/database/token';
import { dayOf } from '../../../../cloudfunctions/shared/waybill/days';
import { stageOf, type WaybillRecord } from '../../../../cloudfunctions/shared/waybill/record';
import { trackOf } from '../track';
import { seedRecords, seedState } from './';

const AFTERNOON = Date.parse('2025-11-20T15:04:00+08:00');
const NIGHT = Date.parse('2025-11-20T00:07:00+08:00');
const ledgerAt = (now: number) => seedRecords(now).waybills as unknown as WaybillRecord[];
const dayAt = (now: number) => [now, ledgerAt(now)] as const;

describe('the demo ledger', () => {
  it.each([dayAt(AFTERNOON), dayAt(NIGHT)])('agrees with what the courier knows', (now, ledger) => {
    const { waybills } = seedState(now);
    for (const record of ledger) {
      const waybill = waybills.find(({ orderId }) => orderId === record._id);
      if (record.state === 'created' || record.state === 'cancelled') {
        expect(waybill).toMatchObject({ waybillId: record.waybillId, openid: record.openid });
        expect(waybill?.orderStatus).toBe(record.state === 'cancelled' ? 1 : 0);
      } else expect(waybill).toBeUndefined();
      if (!waybill || record.state !== 'created') continue;
      const nodes = trackOf(waybill, now);
      const newest = nodes[nodes.length - 1];
      expect([record.track?.count ?? 0, record.track?.type]).toEqual([nodes.length, newest?.actionType]);
    }
  });

  it.each([dayAt(AFTERNOON), dayAt(NIGHT)])(
    'is what the cloud functions would have written',
    (now, ledger) => {
      for (const record of ledger) {
        expect(validate(addOrder.request, record.request)).toEqual({ ok: true, request: record.request });
        expect(record).toMatchObject({
          hash: fingerprint(record.request),
          stage: stageOf(record.state, record.track),
          day: dayOf(record.createdAt),
        });
        expect(record.createdAt).toBeLessThan(now);
        expect(record.updatedAt).toBeLessThanOrEqual(now);
      }
    },
  );

  it('shows a week of a shop with everything that happens in one', () => {
    const ledger = ledgerAt(AFTERNOON);
    const count = (stage: string) => ledger.filter((record) => record.stage === stage).length;
    expect(ledger.length).toBeGreaterThan(60);
    expect(new Set(ledger.map(({ day }) => day)).size).toBe(7);
    expect(count('waiting')).toBeGreaterThan(5);
    expect(count('moving')).toBeGreaterThan(8);
    expect(count('signed')).toBeGreaterThan(25);
    const rare = ['trouble', 'unconfirmed', 'failed', 'cancelled'].map(count);
    expect(rare).toEqual([2, 1, 2, 2]);
    const waiting = ledger.filter(({ stage }) => stage === 'waiting');
    expect(waiting.filter(({ printedAt }) => printedAt).length).toBeGreaterThan(2);
    expect(waiting.filter(({ printedAt }) => !printedAt).length).toBeGreaterThan(2);
  });

  it('has two parcels that stand still', () => {
    const days = (count: number) => AFTERNOON - count * 24 * 3600_000;
    const still = ledgerAt(AFTERNOON).filter(
      ({ stage, createdAt, track }) =>
        (stage === 'waiting' && createdAt < days(2)) ||
        (stage === 'moving' && (track?.time ?? 0) * 1000 < days(3)),
    );
    expect(still).toHaveLength(2);
  });

  it('is the same at the same time', () => {
    expect(seedRecords(AFTERNOON)).toEqual(seedRecords(AFTERNOON));
    expect(new Set(ledgerAt(AFTERNOON).map(({ _id }) => _id)).size).toBe(ledgerAt(AFTERNOON).length);
  });

  it('comes with settings the shop page can save again', () => {
    const [{ settings } = {}] = seedRecords(AFTERNOON).settings ?? [];
    expect(validate(shopSettings.request, { action: 'save', settings })).toMatchObject({ ok: true });
  });
});
