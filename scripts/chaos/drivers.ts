import type { Local } from './local';
import { OUTAGES, WEATHER } from './weather';

const KILL_EVERY_MS = 400;
const OUTAGE_EVERY_MS = 3000;
/** Longer than a function tries one write again and again. */
const OUTAGE_MS = 2000;
const TIMER_EVERY_MS = 4000;
const TIMER = { 'x-wx-openid': '', 'x-wx-source': 'wx_trigger' };

/** One run of reconcile's timer, as the cloud calls it. */
// biome-ignore lint/suspicious/noExplicitAny: what reconcile answers
export async function runTimer(local: Local): Promise<any> {
  const event = {
    Type: 'Timer',
    TriggerName: 'everyTenMinutes',
    Time: new Date(local.now()).toISOString(),
    Message: '',
  };
  const { result } = await local.send('POST', '/functions/reconcile', event, TIMER);
  return result ?? {};
}

/** Runs the timer every few seconds, one run at a time; none while `pause` works. */
export function startTimer(local: Local) {
  let running: Promise<unknown> | undefined;
  let paused = false;
  const beat = setInterval(() => {
    if (running || paused) return;
    running = runTimer(local).finally(() => {
      running = undefined;
    });
  }, TIMER_EVERY_MS);
  const rest = async () => {
    paused = true;
    await running;
  };
  return {
    async pause(work: () => Promise<void>) {
      await rest();
      await work();
      paused = false;
    },
    async stop() {
      clearInterval(beat);
      await rest();
    },
  };
}

/** The weather, and again and again for a moment an outage of the ledger on top of it. */
export function startWeather(local: Local, seed: number) {
  let outages = 0;
  let line: Promise<unknown> = set([]);
  // New switches throw their dice anew: another seed, other victims.
  function set(outage: readonly object[]): Promise<unknown> {
    const changing = WEATHER.map((fault, place) => ({ ...fault, seed: seed + 1000 * outages + place }));
    return local.send('PUT', '/emulator/faults', [...outage, ...changing]);
  }
  const next = (outage: readonly object[]) => {
    line = line.then(() => set(outage));
  };
  let over: NodeJS.Timeout | undefined;
  const beat = setInterval(() => {
    next(OUTAGES[outages % OUTAGES.length] ?? []);
    outages += 1;
    over = setTimeout(() => next([]), OUTAGE_MS);
  }, OUTAGE_EVERY_MS);
  return {
    async stop() {
      clearInterval(beat);
      clearTimeout(over);
      await line;
      await local.send('PUT', '/emulator/faults', []);
    },
  };
}

/** Kills functions at work, so many at most. */
export function startKiller(local: Local, most: number, random: () => number) {
  let kills = 0;
  let line: Promise<void> = Promise.resolve();
  const beat = setInterval(() => {
    line = line.then(async () => {
      if (kills >= most) return;
      const victim = random() < 0.9 ? 'addOrder' : 'reconcile';
      const { killed } = await local.send('POST', '/emulator/kill', { function: victim, pick: random() });
      kills += killed;
    });
  }, KILL_EVERY_MS);
  return {
    async stop(): Promise<number> {
      clearInterval(beat);
      await line;
      return kills;
    },
  };
}
