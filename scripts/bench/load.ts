import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sampleEvents } from '../lib/sample-events';
import { type Json, startEmulator } from '../local-wechat';
import { medianOf } from './medians';
import { manyWaybills } from './plant';

export interface LoadFigures {
  callers: number;
  seconds: number;
  calls: number;
  /** Answers that were no success, such as `getPath -501001`. */
  errors: string[];
  callsPerSecond: number;
  medianMs: number;
  /** The slowest of a hundred, in milliseconds. */
  slowMs: number;
  /** Heap in use in the local WeChat's own process, at the end over a third of the time before. */
  growth: number;
}

/** What a working shop asks, the most frequent more often. */
const MIX = [
  'listOrders',
  'listOrders',
  'overview',
  'getOrder',
  'getPath',
  'getQuota',
  'whoami',
  'getAllAccount',
];
const WAYBILLS = 1000;

/** So many callers at the same time, each with its next question as soon as the last one is answered. */
export async function benchLoad(dataDir: string, callers: number, seconds: number): Promise<LoadFigures> {
  const local = await startEmulator({ port: 0, dataDir, quiet: true, reset: true });
  try {
    const stored = await fetch(`${local.url}/emulator/database`);
    const { waybills } = (await stored.json()) as { waybills: Json[] };
    const planted = [...waybills, ...manyWaybills(WAYBILLS, Date.now())];
    await fetch(`${local.url}/emulator/database`, {
      method: 'PUT',
      body: JSON.stringify({ waybills: planted }),
    });
    const until = performance.now() + seconds * 1000;
    const times: number[] = [];
    const errors: string[] = [];
    const call = async (name: string) => {
      const started = performance.now();
      const body = JSON.stringify(sampleEvents(name)[0]?.event ?? {});
      const response = await fetch(`${local.url}/functions/${name}`, { method: 'POST', body });
      const { result } = (await response.json()) as { result?: { errCode: number } };
      if (result?.errCode !== 0) errors.push(`${name} ${result?.errCode ?? 'did not answer'}`);
      times.push(performance.now() - started);
    };
    const caller = async (_: unknown, at: number) => {
      for (let turn = at; performance.now() < until; turn++) await call(MIX[turn % MIX.length] as string);
    };
    const work = Promise.all(Array.from({ length: callers }, caller));
    await sleep((seconds * 1000 * 2) / 3);
    const before = heapInUse();
    await work;
    const sorted = times.sort((a, b) => a - b);
    return {
      callers,
      seconds,
      calls: times.length,
      errors,
      callsPerSecond: times.length / seconds,
      medianMs: medianOf(sorted),
      slowMs: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
      growth: heapInUse() / before,
    };
  } finally {
    await local.stop();
  }
}

/** What is still in use after a collection: the heap at any other moment is mostly garbage. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
