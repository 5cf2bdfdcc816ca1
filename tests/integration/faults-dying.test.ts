import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { callerOf, forEach, upstream } from '../every';
import { expectOneWaybillEach } from '../faults/clear';
import { apisOf, asksWeChat, goodEvents } from '../faults/good';
import { outcomeOf } from '../faults/promise';
import { play, type Scene } from '../faults/worlds';
import { type Local, startLocal } from '../local';

/** What becomes of every function that calls WeChat when its process ends meanwhile. */
let calling: AnyContract[];
let good: Map<string, object>;
let deaths = 0;

beforeAll(async () => {
  calling = (await loadContracts()).filter(asksWeChat);
  const local = await startLocal();
  good = await goodEvents(local, calling).finally(() => local.remove());
});
afterAll(() => {
  // On stderr, as jest's own report: `npm test` shows nothing else of it.
  process.stderr.write(`faults ${calling.length} functions: ${deaths} deaths at work\n`);
});

const eventOf = ({ name }: AnyContract) => good.get(name);
const plain = () => calling.filter(({ alsoCalls }) => !alsoCalls);
const combined = () => calling.filter(({ alsoCalls }) => alsoCalls);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const timesLeft = async (world: Local): Promise<Record<string, number>> => {
  const faults: { api: string; times: number }[] = await world.json('/emulator/faults');
  return Object.fromEntries(faults.map(({ api, times }) => [api, times]));
};

const LEASE_S = 31;

describe('a function that dies while it waits for WeChat', () => {
  /** Nothing answers before they are killed; then the clock brings the effects. */
  const SLOW_S = 60;
  const MANY = 99;

  /** Nobody repeats a write for the dead; a read and a write with a key can be asked again. */
  const dying =
    (among: AnyContract[], errCode: number, kill: (world: Local, contract: AnyContract) => unknown): Scene =>
    async (world) => {
      const apis = among.flatMap(apisOf);
      await world.skipWaits(false);
      await world.faults(apis.map((api) => ({ api, kind: 'latency', ms: SLOW_S * 1000, times: MANY })));
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
          deaths++;
        },
        among.length,
      );
      await world.json('/emulator/clock', 'PUT', { advanceSeconds: SLOW_S, skipWaits: true });
      const asked = await timesLeft(world);
      await world.faults([]);
      await world.json('/emulator/clock', 'PUT', { advanceSeconds: LEASE_S });
      await forEach(among, async (contract) => {
        const again = contract.effect === 'read' || contract.repeatable || contract.call.kind === 'own';
        if (again)
          expect(
            outcomeOf(await world.call(contract.name, eventOf(contract), callerOf(contract)), contract),
          ).toBe('done');
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
});

describe('a function whose staff list, ledger and WeChat are slow all at once', () => {
  const CALLER = { openid: 'o-slow-member-of-the-staff-x' };
  const SECONDS = 6;
  const SLOW = [
    { api: 'database.*', kind: 'latency', ms: 1000 },
    { api: '*', kind: 'latency', ms: 60_000 },
  ];

  it('answers in words before its time limit, and can be asked again', async () => {
    const asked = calling.filter(({ role }) => role !== 'push');
    const scene: Scene = async (world) => {
      const { staff } = await world.json('/emulator/database');
      const member = { _id: CALLER.openid, attempt: 'x', role: 'owner', name: '', addedAt: 0 };
      await world.json('/emulator/database', 'PUT', { staff: [...staff, member] });
      await world.faults(SLOW);
      await forEach(
        asked,
        async (contract) => {
          const { errCode, result } = await world.invoke(contract.name, eventOf(contract), CALLER);
          expect({ envelope: errCode, told: result?.errMsg }).toEqual({
            envelope: undefined,
            told: expect.any(String),
          });
        },
        asked.length,
      );
      await world.faults([]);
      await world.json('/emulator/clock', 'PUT', { advanceSeconds: LEASE_S });
      await forEach(
        asked.filter(({ effect, repeatable }) => effect === 'read' || repeatable),
        async (contract) => {
          const answer = await world.call(contract.name, eventOf(contract), CALLER);
          expect(outcomeOf(answer, contract)).toBe('done');
        },
      );
      await expectOneWaybillEach(world);
    };
    await play(1, [scene], { limits: { timeoutSeconds: SECONDS } });
  }, 120_000);
});
