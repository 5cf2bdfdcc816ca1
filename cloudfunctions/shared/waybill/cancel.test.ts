import { CallError } from '../failure/failure';
import { cancel } from './cancel';
import { openWorld, type sightings, verdicts } from './testing';

const order = { orderId: 'A1', deliveryId: 'YTO', waybillId: 'YT1', openid: 'o-buyer' };
const refuse = (errCode: number) => async () => {
  throw new CallError(errCode, 'x');
};
const at = (sighting: unknown, record: object = { state: 'created', waybillId: 'YT1' }) =>
  openWorld({ ask: [verdicts.open], look: [sighting as (typeof sightings)['found']] }, record);
const seen = (more: object) => ({
  kind: 'found',
  waybillId: 'YT1',
  waybillData: [],
  cancelled: true,
  ...more,
});

describe('a cancellation', () => {
  it('that the courier agreed to is written down', async () => {
    const world = at({ kind: 'absent' });
    expect(await cancel(order, async () => ({ ok: 1 }), world.desk())).toEqual({ ok: 1 });
    expect(world.record()).toMatchObject({ state: 'cancelled', stage: 'cancelled' });
  });

  it('whose answer got lost is found out about by a look at this very waybill', async () => {
    const done = at(seen({}));
    expect(await cancel(order, refuse(-501001), done.desk())).toBeUndefined();
    expect(done.record()).toMatchObject({ state: 'cancelled' });
    for (const sighting of [seen({ cancelled: false }), seen({ waybillId: 'YT2' }), { kind: 'unclear' }]) {
      const world = at(sighting);
      await expect(cancel(order, refuse(-501001), world.desk())).rejects.toMatchObject({ errCode: -501001 });
      expect(world.record()).toMatchObject({ state: 'created' });
    }
  });

  it.each([9300501, 9300506, -604101, 45011])(
    'refused with %i did nothing: nobody looks',
    async (errCode) => {
      const world = at(seen({}));
      await expect(cancel(order, refuse(errCode), world.desk())).rejects.toMatchObject({ errCode });
      expect(world.steps).toEqual([]);
    },
  );

  it('that was done before is written down and told as that', async () => {
    const world = at({ kind: 'absent' });
    await expect(cancel(order, refuse(9300524), world.desk())).rejects.toMatchObject({ errCode: 9300524 });
    expect(world.record()).toMatchObject({ state: 'cancelled' });
  });

  it.each([
    ['another number', { state: 'created', waybillId: 'YT2' }],
    ['another courier', { state: 'created', waybillId: 'YT1', deliveryId: 'SF' }],
    ['an attempt under way', { state: 'creating', leaseUntil: Number.MAX_SAFE_INTEGER }],
  ])('leaves a record of %s alone', async (_, record) => {
    const world = at({ kind: 'absent' }, record);
    const before = world.record();
    await cancel(order, async () => ({}), world.desk());
    expect(world.record()).toEqual(before);
  });

  it('works while the ledger does not', async () => {
    const world = at({ kind: 'absent' });
    world.ledger.find = refuse(-700005) as never;
    expect(await cancel(order, async () => ({ ok: 1 }), world.desk())).toEqual({ ok: 1 });
  });
});
