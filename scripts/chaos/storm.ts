import { eachLimit } from '../lib/each-limit';
import { seededRandom, shuffled } from '../lib/random';
import type { Watch } from '../local-wechat';
import { calm, ledgerOf, OPEN } from './calm';
import { type Clerk, createClerk } from './clerk';
import { runTimer, startKiller, startTimer, startWeather } from './drivers';
import { type Local, localAt } from './local';
import { COURIERS } from './orders';
import { brokenPromises, type World } from './promises';
import { TRAPS } from './traps';
import { JUMPS } from './weather';
import { createWitness } from './witness';

export interface StormOptions {
  /** Starts a local WeChat with an empty ledger; answers where it is. */
  start(watch: Watch): Promise<string>;
  orders: number;
  callers: number;
  kills: number;
  seed: number;
  /** Seconds by which the clock jumps after each round of the clerks. */
  jumps?: readonly number[];
}

export interface StormReport {
  orders: number;
  calls: number;
  kills: number;
  seconds: number;
  /** How many answers of addOrder said so. */
  told: Record<string, number>;
  /** How many orders ended so in the ledger, by state. */
  states: Record<string, number>;
  /** One sentence for each promise that was broken, with the history of its order; empty: none. */
  broken: string[];
}

/** One in so many orders more goes into each trap. */
const ONE_TRAPPED = 60;
/** The callers come one after the other, so that outages strike them at any of their steps. */
const COMING_MS = 8000;
const MINUTE = 60;
const HOURS = 180 * MINUTE;
const LONG_JUMP = 24 * 60 * MINUTE;

/**
 * Plays a working day of clerks in unforgiving weather, with clock jumps between their rounds, lets the weather clear
 * and the timer run, and compares what the clerks were told with what the courier and the ledger hold.
 */
export async function storm(options: StormOptions): Promise<StormReport> {
  let local: Local | undefined;
  const witness = createWitness(() => local?.now() ?? Date.now());
  local = localAt(await options.start(witness.watch));
  const random = seededRandom(options.seed);
  const started = Date.now();
  const balances = await balancesOf(local);
  await local.send('PUT', '/emulator/couriers', COURIERS);

  const clerks = Array.from({ length: options.orders }, (_, place) =>
    createClerk(local as Local, place, seededRandom(options.seed * 100_003 + place)),
  );
  const killer = startKiller(local, options.kills, random);
  const timer = startTimer(local);
  const weather = startWeather(local, options.seed);
  await rounds(local, clerks, { jumps: JUMPS, ...options }, random, timer);
  await timer.stop();
  const kills = await killer.stop();
  await weather.stop();
  await calm(local);
  const erasedOpen = new Set<string>();
  for (const trap of TRAPS) {
    const first = clerks.length;
    const caught = Array.from({ length: Math.ceil(options.orders / ONE_TRAPPED) }, (_, nth) =>
      createClerk(local as Local, first + nth, seededRandom(options.seed * 100_019 + first + nth)),
    );
    clerks.push(...caught);
    await trap(local, caught, () => runTimer(local as Local));
    for (const { orderId, state, erasedAt } of await ledgerOf(local))
      if (erasedAt && OPEN.has(state)) erasedOpen.add(orderId);
    await calm(local);
  }

  const histories = clerks.map(({ history }) => history);
  const world = await worldOf(local, balances, witness.seen, erasedOpen);
  const crashes = histories
    .flatMap(({ asks }) => asks)
    .filter(({ word }) => 'code' in word && word.code === -504002);
  return {
    orders: options.orders,
    calls: histories.reduce((sum, { asks }) => sum + asks.length, 0),
    kills,
    seconds: Math.round((Date.now() - started) / 1000),
    told: countBy(
      histories.flatMap(({ asks }) => asks),
      ({ word }) => ('code' in word ? `${word.kind} ${word.code}` : word.kind),
    ),
    states: countBy(world.ledger, ({ state }) => state),
    broken: [
      ...brokenPromises(histories, world),
      ...(crashes.length > kills ? [`${crashes.length} calls crashed, of ${kills} killed`] : []),
    ],
  };
}

/** Each clerk begins in one of the rounds; between two of them the clock jumps, with nobody at work. */
async function rounds(
  local: Local,
  clerks: Clerk[],
  { callers, jumps }: { callers: number; jumps: readonly number[] },
  random: () => number,
  timer: { pause(work: () => Promise<void>): Promise<void> },
): Promise<void> {
  const starts = clerks.map((clerk) => ({ clerk, from: Math.floor(random() * jumps.length) }));
  for (const [round, jump] of [...jumps, 0].entries()) {
    const present = starts.filter(({ from }) => from <= round).map(({ clerk }) => clerk);
    const work = () => inParallel(shuffled(present, random), callers, (clerk) => clerk.work(), random);
    // Timers are not certain to run: what is open now, nobody settles while it is young.
    await (jump >= HOURS ? timer.pause(work) : work());
    await timer.pause(() => letPass(local, jump));
  }
}

/** What is under way lands before a long jump, as it would; and its thousands of pushes are not waited for. */
async function letPass(local: Local, seconds: number): Promise<void> {
  if (!seconds) return;
  await local.advance(MINUTE);
  if (seconds < LONG_JUMP) return local.advance(seconds);
  await local.send('PUT', '/emulator/pushes', { enabled: false });
  await local.advance(seconds);
  await local.send('PUT', '/emulator/pushes', { enabled: true });
}

async function balancesOf(local: Local): Promise<{ bizId: string; quotaNum: number }[]> {
  const { accounts } = await local.get('/emulator/state');
  return accounts.filter(({ quotaNum }: { quotaNum: number }) => quotaNum > 0);
}

async function worldOf(
  local: Local,
  before: { bizId: string; quotaNum: number }[],
  seen: World['seen'],
  erasedOpen: ReadonlySet<string>,
): Promise<World> {
  const { waybills, made, accounts, ledger } = await local.get('/emulator/state');
  const origins = new Map(made.map((one: { waybillId: string }) => [one.waybillId, one]));
  return {
    waybills: waybills
      .filter(({ orderId }: { orderId: string }) => orderId.startsWith('storm-'))
      .map((waybill: { waybillId: string }) => ({
        ...waybill,
        ...(origins.get(waybill.waybillId) as object),
      })),
    ledger,
    seen,
    erasedOpen: [...erasedOpen],
    balances: before.map(({ bizId, quotaNum }) => ({
      bizId,
      before: quotaNum,
      after: accounts.find((account: { bizId: string }) => account.bizId === bizId).quotaNum,
    })),
  };
}

async function inParallel<T>(
  items: T[],
  workers: number,
  work: (item: T) => Promise<void>,
  random: () => number,
): Promise<void> {
  const comesAfter = Array.from({ length: workers }, () => random() * COMING_MS);
  await eachLimit([...items.entries()], workers, async ([at, item]) => {
    if (at < workers) await new Promise((resolve) => setTimeout(resolve, comesAfter[at]));
    await work(item);
  });
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
