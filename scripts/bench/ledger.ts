import type { WaybillPage } from '../../cloudfunctions/console/listOrders/contract';
import type { ListedWaybill } from '../../cloudfunctions/shared/waybill/listed';
import { medianOf } from './medians';
import type { World } from './worlds';

export interface LedgerFigures {
  call: string;
  records: number;
  /** Median of a warm call, in milliseconds: of this machine only. */
  ms: number;
  /** How much longer it takes than with the fewest records. */
  ratio: number;
}

type Page = WaybillPage & { list: ListedWaybill[]; cursor?: string };
type Call = [name: string, event: object, about: string];

/** Asks ledgers of different sizes the same, in turns. */
export async function benchLedger(worlds: readonly World[], repeats: number): Promise<LedgerFigures[]> {
  const kinds = await Promise.all(worlds.map(callsIn));
  const times = kinds.map((calls) => calls.map((): number[] => []));
  // The first round starts the function instances and is not counted.
  for (let round = 0; round <= repeats; round++) {
    for (const [at, world] of worlds.entries()) {
      for (const [kind, [name, event]] of (kinds[at] ?? []).entries()) {
        const started = performance.now();
        await ask(world, name, event);
        if (round > 0) times[at]?.[kind]?.push(performance.now() - started);
      }
    }
  }
  return (kinds[0] ?? []).flatMap(([, , call], kind) => {
    const fewest = medianOf(times[0]?.[kind] ?? []);
    return worlds.map(({ records }, at) => {
      const ms = medianOf(times[at]?.[kind] ?? []);
      return { call, records, ms, ratio: ms / fewest };
    });
  });
}

/** What the pages ask, each in the middle of this ledger where it has one. */
async function callsIn(world: World): Promise<Call[]> {
  const first = await ask<Page>(world, 'listOrders', { limit: 50 });
  const { orderId, waybillId } = first.list[first.list.length >> 1] ?? {};
  return [
    ['listOrders', {}, 'listOrders: first page with counts'],
    ['listOrders', { cursor: await middleOf(world) }, 'listOrders: a page in the middle'],
    ['listOrders', { stage: 'waiting' }, 'listOrders: one state'],
    ['listOrders', { text: waybillId }, 'listOrders: search by waybill number'],
    ['overview', {}, 'overview'],
    ['ledgerOrder', { orderId }, 'ledgerOrder'],
  ];
}

async function middleOf(world: World): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let seen = 0; seen < world.records / 2; seen += 50)
    cursor = (await ask<Page>(world, 'listOrders', { limit: 50, cursor })).cursor;
  return cursor;
}

async function ask<T>({ local }: World, name: string, event: object): Promise<T> {
  const response = await fetch(`${local.url}/functions/${name}`, {
    method: 'POST',
    body: JSON.stringify(event),
  });
  const { result } = (await response.json()) as { result?: T & { errCode: number; errMsg: string } };
  if (result?.errCode !== 0) throw new Error(`${name} answered ${result?.errMsg}`);
  return result;
}
