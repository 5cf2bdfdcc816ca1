import * as v from 'valibot';
import type { Runtime } from '../runtime/runtime';
import { HttpError, readBody, sendJson, type Visit } from '../server/http';
import type { Router } from '../server/router';
import type { Backend } from '../types';
import { type Faults, parseFaults } from '../wechat/faults';
import type { Journal } from '../wechat/journal';
import type { MovableClock } from './clock';

const MAX_BYTES = 1024 * 1024;
const TEN_YEARS_S = 315_360_000;

const advance = v.strictObject({
  advanceSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(TEN_YEARS_S)),
});
/** null takes a variable away. */
const settings = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/)), v.nullable(v.string()));

export interface ControlDeps {
  backend: Backend;
  clock: MovableClock;
  faults: Faults;
  journal: Journal;
  runtime: Runtime;
  /** Back to the seeded demo. */
  reset(): void;
}

/** /emulator/…: the switches of the local WeChat, for tests and the console. */
export function addControl(router: Router, deps: ControlDeps): void {
  const { backend, clock, faults, journal, runtime } = deps;
  const time = () => ({ now: new Date(clock.now()).toISOString(), offsetSeconds: clock.offsetMs / 1000 });

  router.on('POST', '/emulator/reset', (visit) => {
    deps.reset();
    sendJson(visit, { ok: true });
  });
  router.on('GET', '/emulator/state', (visit) => {
    sendJson(visit, { ...backend.state(), calls: journal.count });
  });
  router.on('GET', '/emulator/calls', (visit) => sendJson(visit, journal.list()));
  router.on('GET', '/emulator/logs', (visit) => sendJson(visit, runtime.logs.list()));

  router.on('GET', '/emulator/faults', (visit) => sendJson(visit, faults.list()));
  router.on('PUT|POST', '/emulator/faults', async (visit) => {
    const parsed = parseFaults(await jsonBody(visit));
    if (!parsed.ok) throw badRequest(parsed.problems);
    faults.set(parsed.faults);
    sendJson(visit, faults.list());
  });

  router.on('GET', '/emulator/clock', (visit) => sendJson(visit, time()));
  router.on('PUT|POST', '/emulator/clock', async (visit) => {
    clock.advance(checked(advance, await jsonBody(visit)).advanceSeconds);
    sendJson(visit, time());
  });

  router.on('GET', '/emulator/env', (visit) => sendJson(visit, shown(runtime)));
  router.on('PUT|POST', '/emulator/env', async (visit) => {
    const wanted = Object.entries(checked(settings, await jsonBody(visit)));
    runtime.environment.change(Object.fromEntries(wanted.map(([name, value]) => [name, value ?? undefined])));
    sendJson(visit, shown(runtime));
  });
}

function shown(runtime: Runtime) {
  const entries = Object.entries(runtime.environment.get());
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? null]));
}

async function jsonBody(visit: Visit): Promise<unknown> {
  const body = await readBody(visit, MAX_BYTES, { errMsg: 'the body is too large' });
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest(['the body is not JSON']);
  }
}

function checked<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw badRequest(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`));
}

function badRequest(problems: string[]): HttpError {
  return new HttpError(400, { errMsg: problems.join('; '), problems });
}
