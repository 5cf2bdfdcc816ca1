import { makeOrders, type Order } from './orders';
import { seededRandom, shuffled } from './random';

export interface StormOptions {
  /** Where the local WeChat answers. */
  url: string;
  orders: number;
  callers: number;
  kills: number;
  seed: number;
}

/** What one caller ended with: a waybill number, or `orphaned`, or what kept it from knowing. */
type Ending = { orderId: string; result: string };

export interface StormReport {
  orders: number;
  calls: number;
  kills: number;
  seconds: number;
  /** One sentence for each promise that was broken; empty: none. */
  broken: string[];
}

const SENDS = 3;
const MOST_ASKS = 60;
const PAUSE_MS = 250;
const KILL_EVERY_MS = 400;

const WEATHER = [
  { api: 'logistics.addOrder', kind: 'dropAfter', rate: 0.2 },
  { api: 'logistics.addOrder', kind: 'errcode', errcode: -1, rate: 0.1 },
  { api: 'logistics.addOrder', kind: 'emptyReply', rate: 0.04 },
  { api: 'logistics.addOrder', kind: 'brokenJson', rate: 0.04 },
  { api: 'logistics.addOrder', kind: 'http502', rate: 0.04 },
  { api: 'logistics.getOrder', kind: 'http502', rate: 0.1 },
  { api: 'database.insertDocument', kind: 'dropAfter', rate: 0.03 },
  { api: 'database.modifyDocument', kind: 'dropAfter', rate: 0.03 },
];

/**
 * Sends every order three times by parallel callers while answers get lost and function processes are killed, then
 * compares what the callers were told with what the courier and the ledger hold.
 */
export async function storm({
  url,
  orders: count,
  callers,
  kills,
  seed,
}: StormOptions): Promise<StormReport> {
  const random = seededRandom(seed);
  const orders = makeOrders(count);
  const before = await get(url, '/emulator/state');
  await send(
    url,
    'PUT',
    '/emulator/faults',
    WEATHER.map((fault, at) => ({ ...fault, seed: seed + at })),
  );
  const work = shuffled(Array.from({ length: SENDS }, () => orders).flat(), random);
  const tally = { calls: 0, kills: 0 };
  const started = Date.now();
  const endings: Ending[] = [];

  const killer = setInterval(async () => {
    if (tally.kills >= kills) return clearInterval(killer);
    const { killed } = await send(url, 'POST', '/emulator/kill', { function: 'addOrder', pick: random() });
    tally.kills += killed;
  }, KILL_EVERY_MS);
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let order = work.pop(); order; order = work.pop()) {
        endings.push({ orderId: order.orderId, result: await askUntilKnown(url, order, tally) });
      }
    }),
  );
  clearInterval(killer);
  await send(url, 'PUT', '/emulator/faults', []);
  const after = await get(url, '/emulator/state');
  const seconds = Math.round((Date.now() - started) / 1000);
  return { orders: count, ...tally, seconds, broken: brokenPromises(orders, endings, before, after) };
}

/** Keeps asking with the same orderId, as the page's 继续查询 does. */
async function askUntilKnown(url: string, order: Order, tally: { calls: number }): Promise<string> {
  for (let asks = 0; asks < MOST_ASKS; asks++) {
    tally.calls += 1;
    const { result, errCode } = await send(url, 'POST', '/functions/addOrder', order, {
      'x-wx-openid': 'o-demo-clerk',
    });
    if (result?.errCode === 0) return result.waybillId;
    if (result?.errCode === -700007) return 'orphaned';
    const mayChange = errCode !== undefined || result?.error?.retryable;
    if (!mayChange) return `refused ${result?.errCode}`;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return 'never known';
}

// biome-ignore lint/suspicious/noExplicitAny: GET /emulator/state
function brokenPromises(orders: Order[], endings: Ending[], before: any, after: any): string[] {
  const broken: string[] = [];
  for (const { orderId } of orders) {
    const made = after.waybills.filter((waybill: Order) => waybill.orderId === orderId);
    const told = new Set(endings.filter((ending) => ending.orderId === orderId).map(({ result }) => result));
    const record = after.ledger.find((line: Order) => line.orderId === orderId);
    if (made.length !== 1) broken.push(`${orderId} has ${made.length} waybills`);
    if (told.size !== 1 || !told.has(made[0]?.waybillId))
      broken.push(`${orderId} was told ${[...told].join(', ')}`);
    if (record?.state !== 'created' || record.waybillId !== made[0]?.waybillId) {
      broken.push(`${orderId} stands in the ledger as ${record?.state ?? 'nothing'}`);
    }
  }
  for (const { bizId, deliveryId, quotaNum } of before.accounts) {
    const now = after.accounts.find((one: Order) => one.bizId === bizId && one.deliveryId === deliveryId);
    const used = quotaNum > 0 ? orders.filter((order) => order.bizId === bizId).length : 0;
    if (now.quotaNum !== quotaNum - used)
      broken.push(`${bizId} has ${now.quotaNum} sheets, not ${quotaNum - used}`);
  }
  return broken;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function get(url: string, to: string): Promise<any> {
  return (await fetch(`${url}${to}`)).json();
}

async function send(
  url: string,
  method: string,
  to: string,
  body: unknown,
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
): Promise<any> {
  const response = await fetch(`${url}${to}`, { method, headers, body: JSON.stringify(body) });
  return response.json();
}
