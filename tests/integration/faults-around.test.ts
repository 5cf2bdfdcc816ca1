import type { AnyContract } from '../../cloudfunctions/shared/contract';
import { loadContracts } from '../../scripts/contracts';
import { callerOf, forEach, sampleOf, upstream } from '../every';
import { expectClear, expectOneWaybillEach } from '../faults/clear';
import { apisOf, asksWeChat, callsOf, goodEvents } from '../faults/good';
import { TOO_LONG_MS } from '../faults/kinds';
import { outcomeOf } from '../faults/promise';
import { play, type Scene } from '../faults/worlds';
import { type Local, startLocal } from '../local';

/** What becomes of every function when its process, the way to WeChat, the ledger or the token fails. */
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
const plain = () => contracts.filter((one) => asksWeChat(one) && !one.alsoCalls);
const combined = () => contracts.filter((one) => asksWeChat(one) && one.alsoCalls);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const timesLeft = async (world: Local): Promise<Record<string, number>> => {
  const faults: { api: string; times: number }[] = await world.json('/emulator/faults');
  return Object.fromEntries(faults.map(({ api, times }) => [api, times]));
};

describe('a function that dies while it waits for WeChat', () => {
  const SLOW_MS = 2500;
  const MANY = 99;
  const LEASE_S = 31;

  /** Nobody repeats a write for the dead; a read and a write with a key can be asked again. */
  const dying =
    (among: AnyContract[], errCode: number, kill: (world: Local, contract: AnyContract) => unknown): Scene =>
    async (world) => {
      const apis = among.flatMap(apisOf);
      await world.faults(apis.map((api) => ({ api, kind: 'latency', ms: SLOW_MS, times: MANY })));
      const atWork = async (contract: AnyContract) => {
        const left = await timesLeft(world);
        return apisOf(contract).some((api) => (left[api] ?? 0) < MANY);
      };
      await forEach(
        among,
        async (contract) => {
          const call = world.invoke(contract.name, eventOf(contract), callerOf(contract));
          while (!(await atWork(contract))) await pause(50);
          await kill(world, contract);
          expect((await call).errCode).toBe(errCode);
          outcomes++;
        },
        among.length,
      );
      await pause(SLOW_MS);
      const asked = await timesLeft(world);
      await world.faults([]);
      await world.json('/emulator/clock', 'PUT', { advanceSeconds: LEASE_S });
      await forEach(among, async (contract) => {
        const again = contract.effect === 'read' || contract.repeatable || contract.call.kind === 'own';
        if (again) expect(outcomeOf(await ask(world, contract), contract)).toBe('done');
        else expect(asked[upstream(contract)]).toBe(MANY - 1);
      });
      await expectOneWaybillEach(world);
    };
  const scenes = (errCode: number, kill: (world: Local, contract: AnyContract) => unknown) => [
    dying(plain(), errCode, kill),
    ...combined().map((one) => dying([one], errCode, kill)),
  ];

  it('killed by the cloud, doubles nothing and can be asked again', async () => {
    await play(
      4,
      scenes(-504002, (world, { name }) => world.json('/emulator/kill', 'POST', { function: name })),
    );
  }, 120_000);

  it('at its time limit, doubles nothing and can be asked again', async () => {
    await play(
      4,
      scenes(-504003, () => {}),
      { limits: { timeoutSeconds: 2 } },
    );
  }, 120_000);
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
        else if (repeatable) expect(answer.errCode).toBe(-700005);
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
    const needs = call.kind === 'own' ? [0, -700005] : repeatable ? [-700005] : [0];
    expect({ why, errCode, promised: needs.includes(errCode) }).toMatchObject({ promised: true });
    if (errCode === -700005) expect(await callsOf(world, contract)).toEqual([]);
  }

  it('stops orders and lists, nothing else, and keeps nobody waiting', async () => {
    const always = DOWN.map(
      (fault): Scene =>
        async (world) => {
          await world.faults([{ api: 'database.*', ...fault }]);
          await forEach(contracts, (contract) => withoutLedger(world, contract, fault), contracts.length);
        },
    );
    await play(3, always);
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
    await play(3, once);
  }, 120_000);

  it('in time, together with a slow or silent WeChat, still lets every function answer', async () => {
    const slow: Scene = async (world) => {
      await world.faults([{ api: 'database.*', kind: 'latency', ms: 1200 }]);
      await forEach(
        contracts.filter(asksWeChat),
        async (contract) => expect(outcomeOf(await ask(world, contract), contract)).toBe('done'),
        contracts.length,
      );
    };
    const silent =
      (ms: number): Scene =>
      async (world) => {
        await world.faults([
          { api: 'database.*', kind: 'latency', ms },
          { api: '*', kind: 'latency', ms: TOO_LONG_MS },
        ]);
        await forEach(contracts, async (contract) => void (await ask(world, contract)), contracts.length);
      };
    await play(3, [silent(TOO_LONG_MS), silent(2500), slow]);
  }, 120_000);
});
