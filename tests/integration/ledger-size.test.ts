import { manyWaybills } from '../../scripts/bench/plant';
import type { Json } from '../../scripts/local-wechat';
import { type Local, startLocal } from '../local';

/** What a page of the list, and the first page of the console, cost a shop that has been there for years. */
const RECORDS = 3000;
/** Records looked at beyond those that are answered: the bounds of an index, a page's one more. */
const MARGIN = 60;

interface Read {
  collection: string;
  condition: object;
  examined: number;
  found: number;
}

let local: Local;
let waybills: Json[];

beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
  waybills = manyWaybills(RECORDS, Date.now());
  await local.json('/emulator/database', 'PUT', { waybills });
});
afterAll(() => local.remove());

/** The reads of the ledger that this call caused. */
async function readsOf(name: string, event: object, openid?: string): Promise<Read[]> {
  const before = (await local.json('/emulator/queries')).length;
  expect(await local.call(name, event, { openid })).toMatchObject({ errCode: 0 });
  const reads = (await local.json('/emulator/queries')).slice(before) as Read[];
  return reads.filter(({ collection }) => collection === 'waybills');
}

const wasteful = (reads: readonly Read[]) => reads.filter(({ examined, found }) => examined > found + MARGIN);

describe('with three thousand waybills', () => {
  it.each([
    ['the first page and its counts', 'listOrders', () => ({})],
    ['one state', 'listOrders', () => ({ stage: 'waiting' })],
    ['what is not printed', 'listOrders', () => ({ stage: 'waiting', printed: false })],
    ['what stands still', 'listOrders', () => ({ stuck: true })],
    ['one courier', 'listOrders', () => ({ deliveryId: 'YTO' })],
    ['a day of last week', 'listOrders', () => ({ from: waybills[1500]?.day, to: waybills[1500]?.day })],
    [
      'the first page of the console',
      'overview',
      () => ({ accounts: [{ deliveryId: 'YTO', bizId: 'K571205519' }] }),
    ],
    ['a waybill number', 'listOrders', () => ({ text: String(waybills[1500]?.waybillId).toLowerCase() })],
    ['an order id from its beginning', 'listOrders', () => ({ text: 'BN0000150' })],
    ['an order id in another case', 'listOrders', () => ({ text: 'bn0000150' })],
    ['a phone number that nobody has', 'listOrders', () => ({ text: '13999990000' })],
    ['the last four of a phone number', 'listOrders', () => ({ text: '0000' })],
    ['one order', 'ledgerOrder', () => ({ orderId: waybills[1500]?._id })],
  ])('%s is read through an index', async (_, name, event) => {
    const reads = await readsOf(name, event());
    expect(reads.length).toBeGreaterThan(0);
    expect(wasteful(reads)).toEqual([]);
  });

  it.each(['王', 'a', '1', '13800138000', 'bn'])(
    'a viewer who looks for %j reads through an index',
    async (text) => {
      const reads = await readsOf('listOrders', { text }, 'o-demo-viewer');
      expect(wasteful(reads)).toEqual([]);
    },
  );

  it('a page in the middle is read where the last one ended', async () => {
    let cursor: string | undefined;
    for (let seen = 0; seen < RECORDS / 2; seen += 50)
      cursor = (await local.call('listOrders', { limit: 50, cursor })).cursor as string;
    const reads = await readsOf('listOrders', { limit: 50, cursor });
    expect(reads.map(({ found }) => found)).toEqual([51]);
    expect(wasteful(reads)).toEqual([]);
  });
});
