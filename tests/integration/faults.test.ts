import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { callerOf, forEach, upstream } from '../every';
import { expectClear, expectOneWaybillEach } from '../faults/clear';
import { apisOf, asksWeChat, callsOf, goodEvents } from '../faults/good';
import { KINDS, type Kind } from '../faults/kinds';
import { mostAsks, type Often, outcomeOf, promised } from '../faults/promise';
import { play, type Scene } from '../faults/worlds';
import { type Local, startLocal } from '../local';

/** What becomes of every function that calls WeChat when WeChat, the way there or the ledger fails. */
let contracts: AnyContract[];
let calling: AnyContract[];
let good: Map<string, object>;
let outcomes = 0;

beforeAll(async () => {
  contracts = await loadContracts();
  calling = contracts.filter(asksWeChat);
  const local = await startLocal();
  good = await goodEvents(local, calling).finally(() => local.remove());
});
afterAll(() => {
  // On stderr, as jest's own report: `npm test` shows nothing else of it.
  process.stderr.write(
    `faults ${calling.length} functions × ${KINDS.length} kinds, once and always: ${outcomes} outcomes\n`,
  );
});

const ask = (world: Local, contract: AnyContract) =>
  world.call(contract.name, good.get(contract.name), callerOf(contract));

/** No order has two waybills, and a write did what it says it did, at most once. */
async function expectNothingDoubled(world: Local, contract: AnyContract, outcome: string, kind: Kind) {
  await expectOneWaybillEach(world);
  if (contract.effect === 'read' || contract.repeatable || contract.call.kind === 'own') return;
  const api = upstream(contract);
  const effects = (await callsOf(world, contract)).filter((call) => call.api === api && call.errcode === 0);
  expect({ effects: effects.length }).toEqual({ effects: outcome === 'done' || kind.done ? 1 : 0 });
}

const MANY = 9;

/** Calls while WeChat fails in this way, and compares with what the contract promises. */
async function trial(world: Local, contract: AnyContract, kind: Kind, often: Often) {
  const answer = await ask(world, contract);
  outcomes++;
  const outcome = outcomeOf(answer, contract);
  const why = { kind: kind.title, often };
  expect({ ...why, outcome }).toEqual({ ...why, outcome: promised(contract, kind, often) });
  expectClear(contract, answer);
  await expectNothingDoubled(world, contract, outcome, kind);
  if (often === 'once' || contract.call.kind === 'own' || contract.repeatable) return;
  const faults: { api: string; times?: number }[] = await world.json('/emulator/faults');
  const left = faults.find(({ api }) => api === upstream(contract))?.times ?? 0;
  expect(MANY - left).toBeLessThanOrEqual(mostAsks(contract, kind));
}

describe('every function that calls WeChat', () => {
  /** Those that make another's call as well could use up the fault that is meant for the other. */
  const plain = () => calling.filter(({ alsoCalls }) => !alsoCalls);
  const combined = () => calling.filter(({ alsoCalls }) => alsoCalls);

  const scene =
    (among: AnyContract[], kind: Kind, often: Often): Scene =>
    async (world) => {
      const times = often === 'once' ? 1 : MANY;
      const own = among.flatMap(apisOf).map((api) => ({ api, ...kind.fault, times }));
      await world.faults(often === 'once' ? own : [...own, { api: '*', ...kind.fault }]);
      await forEach(among, (contract) => trial(world, contract, kind, often), among.length);
    };

  it('keeps its promise however WeChat fails, once or for good', async () => {
    const together = KINDS.flatMap((kind) => [scene(plain(), kind, 'always'), scene(plain(), kind, 'once')]);
    const alone = KINDS.flatMap((kind) => combined().map((contract) => scene([contract], kind, 'once')));
    const always = KINDS.map((kind) => scene(combined(), kind, 'always'));
    await Promise.all([play(2, together), play(10, [...alone.slice(0, 4), ...always, ...alone.slice(4)])]);
  }, 240_000);
});
