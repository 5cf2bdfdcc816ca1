import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { callerOf, forEach, sampleOf } from '../every';
import { expectClear, expectOneWaybillEach } from '../faults/clear';
import { asksWeChat, callsOf, goodEvents } from '../faults/good';
import { TOO_LONG_MS } from '../faults/kinds';
import { outcomeOf } from '../faults/promise';
import { play, type Scene } from '../faults/worlds';
import { type Local, startLocal } from '../local';

/** What becomes of every function when the way to WeChat or the ledger fails. */
let contracts: AnyContract[];
let good: Map<string, object>;
let outcomes = 0;

beforeAll(async () => {
  contracts = await loadContracts();
  const local = await startLocal();
  good = await goodEvents(local, contracts.filter(asksWeChat)).finally(() => local.remove());
});
afterAll(() => {
  // On stderr, as jest's own report: `npm test` shows nothing else of it.
  process.stderr.write(`faults around ${contracts.length} functions: ${outcomes} outcomes\n`);
});

const eventOf = (contract: AnyContract) => good.get(contract.name) ?? sampleOf(contract);
async function ask(world: Local, contract: AnyContract) {
  const answer = await world.call(contract.name, eventOf(contract), callerOf(contract));
  outcomes++;
  expectClear(contract, answer);
  return answer;
}
type Probe = (world: Local, contract: AnyContract) => unknown;
/** Both the ledger and WeChat take so long, for every function at the same time. */
const slow =
  (ledgerMs: number, wechatMs: number, check: Probe): Scene =>
  async (world) => {
    await world.faults([
      { api: 'database.*', kind: 'latency', ms: ledgerMs },
      { api: '*', kind: 'latency', ms: wechatMs },
    ]);
    const among = contracts.filter(asksWeChat);
    await forEach(among, async (contract) => void (await check(world, contract)), among.length);
  };
/** These do little but wait, so they wait while the other tests run. */
let silent: Promise<void>;
beforeAll(() => {
  silent = play(2, [slow(TOO_LONG_MS, TOO_LONG_MS, ask), slow(2000, TOO_LONG_MS, ask)]);
  silent.catch(() => {});
});

describe('a cloud that cannot be reached at all', () => {
  it('is told by every function at once, and no order is placed', async () => {
    const nowhere = 'http://127.0.0.1:1';
    const env = {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${nowhere}/admin` }),
      WECHAT_API_BASE: nowhere,
    };
    const cutOff: Scene = (world) =>
      forEach(contracts, async (contract) => {
        const answer = await ask(world, contract);
        const { call, effect, repeatable } = contract;
        const own = [0, -700005].includes(answer.errCode);
        if (call.kind === 'own') expect({ own }).toEqual({ own: true });
        else if (repeatable) expect(answer.errCode).toBe(-700003);
        else expect(outcomeOf(answer, contract)).toBe(effect === 'read' ? 'lost' : 'uncertain');
      });
    await play(1, [cutOff], { env });
  }, 60_000);
});

describe('a ledger that cannot be reached', () => {
  const DOWN = [
    { kind: 'latency', ms: TOO_LONG_MS },
    { kind: 'errcode', errcode: -501001 },
    ...['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply'].map((kind) => ({ kind })),
  ];

  /** Whoever needs it says so; whoever only notes something there works without it; no order goes out. */
  async function withoutLedger(world: Local, contract: AnyContract, why: object) {
    const { errCode } = await ask(world, contract);
    const { call, repeatable } = contract;
    // A record that may have been written is an order that the timer may place.
    const needs = call.kind === 'own' ? [0, -700005] : repeatable ? [-700003] : [0];
    expect({ why, errCode, kept: needs.includes(errCode) }).toEqual({ why, errCode, kept: true });
    if (errCode !== 0) expect(await callsOf(world, contract)).toEqual([]);
  }

  it('stops orders and lists, nothing else, and keeps nobody waiting', async () => {
    const always = DOWN.map(
      (fault): Scene =>
        async (world) => {
          await world.faults([{ api: 'database.*', ...fault }]);
          await forEach(contracts, (contract) => withoutLedger(world, contract, fault));
        },
    );
    await play(2, always);
  }, 120_000);

  it('once is no harm: an order is placed once or not at all', async () => {
    const once = DOWN.filter(({ kind }) => kind !== 'latency').map(
      (fault): Scene =>
        async (world) => {
          for (const contract of contracts.filter(({ role }) => role !== 'push')) {
            await world.faults([{ api: 'database.*', ...fault, times: 1 }]);
            const { errCode } = await ask(world, contract);
            expect([-700001, -700002, -700003, -700004, -700099]).not.toContain(errCode);
          }
          await expectOneWaybillEach(world);
        },
    );
    await play(1, once);
  }, 120_000);

  describe('together with a slow or silent WeChat', () => {
    it('keeps no function from answering in time', async () => {
      await silent;
    }, 120_000);

    it('is no more than slow, where both are slow', async () => {
      const done = async (world: Local, contract: AnyContract) =>
        expect(outcomeOf(await ask(world, contract), contract)).toBe('done');
      await play(1, [slow(300, 300, done)]);
    }, 60_000);
  });
});
