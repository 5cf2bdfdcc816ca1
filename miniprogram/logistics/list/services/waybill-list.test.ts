import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { WaybillList } from './waybill-list';

const call = jest.fn();
const globals = globalThis as unknown as { wx: unknown; __CLOUD_ENV__: string };
globals.wx = { cloud: { init: jest.fn(), callFunction: call } };
globals.__CLOUD_ENV__ = '';

let ledger: ListedWaybill[];
const make = (at: number) =>
  ({ orderId: `o${at}`, createdAt: 10_000 - at, stage: 'waiting' }) as ListedWaybill;

beforeEach(() => {
  ledger = Array.from({ length: 500 }, (_, at) => make(at));
  call.mockReset().mockImplementation(async ({ data }: { data: { limit: number; cursor?: string } }) => {
    const start = data.cursor ? ledger.findIndex(({ orderId }) => orderId === data.cursor) + 1 : 0;
    const list = ledger.slice(start, start + data.limit);
    const last = start + data.limit < ledger.length ? list[list.length - 1]?.orderId : undefined;
    return { result: { errCode: 0, list, ...(last && { cursor: last }) } };
  });
});

const ids = (list: WaybillList) => list.rows.map(({ orderId }) => orderId);

async function loaded(pages: number) {
  const list = new WaybillList();
  await list.start({});
  for (let page = 1; page < pages; page++) await list.more();
  return list;
}

describe('the waybills loaded so far', () => {
  it('begin with twenty and go on by fifty to the end', async () => {
    const list = await loaded(3);
    expect([list.rows.length, list.chunks]).toEqual([120, 5]);
    while (!list.ended) await list.more();
    expect(ids(list)).toEqual(ledger.map(({ orderId }) => orderId));
    expect(await list.more()).toBeUndefined();
  });

  it('are asked for once, however often the end is reached', async () => {
    const list = await loaded(1);
    await Promise.all([list.more(), list.more(), list.more()]);
    expect(list.rows).toHaveLength(70);
  });

  it('are never overwritten by a late answer to an earlier question', async () => {
    const list = new WaybillList();
    let late: (value: unknown) => void = () => {};
    call.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
    const first = list.start({ text: 'old' });
    await list.start({ stage: 'moving' });
    late({ result: { errCode: 0, list: [make(999)] } });
    expect(await first).toBeUndefined();
    expect(ids(list)).not.toContain('o999');
    expect(list.filter).toEqual({ stage: 'moving' });
  });

  it('are read again in place, with what is new and without what left', async () => {
    const list = await loaded(3);
    ledger = [make(-1), ...ledger.filter(({ orderId }) => orderId !== 'o3')];
    await list.reread();
    expect(list.rows).toHaveLength(120);
    expect(ids(list).slice(0, 5)).toEqual(['o-1', 'o0', 'o1', 'o2', 'o4']);
  });

  it('keep what lies far below when they are read again', async () => {
    const list = await loaded(9);
    expect(list.rows).toHaveLength(420);
    await list.reread();
    expect(ids(list)).toEqual(ledger.slice(0, 420).map(({ orderId }) => orderId));
    await list.more();
    expect(list.rows).toHaveLength(470);
  });

  it('forget a choice that is no longer among them, and tell the chunk that shows it', async () => {
    const list = await loaded(1);
    const changed = jest.fn();
    const stop = list.watch(0, changed);
    list.choose(['o1', 'o2']);
    expect(changed).toHaveBeenCalledTimes(1);
    ledger = ledger.filter(({ orderId }) => orderId !== 'o1');
    await list.reread();
    expect(list.chosenRows().map(({ orderId }) => orderId)).toEqual(['o2']);
    stop();
    list.notify();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('take no answer any more once they are left', async () => {
    const list = new WaybillList();
    const asked = list.start({});
    list.leave();
    expect(await asked).toBeUndefined();
    expect(list.rows).toEqual([]);
  });
});
