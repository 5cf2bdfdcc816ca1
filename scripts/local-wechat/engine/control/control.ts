import * as v from 'valibot';
import type { MovableClock } from '../clock/clock';
import type { QueryTrace } from '../database/trace';
import { type Faults, parseFaults } from '../faults/faults';
import type { Runtime } from '../runtime/runtime';
import { sendJson } from '../server/http';
import type { Router } from '../server/router';
import type { Json } from '../types';
import type { Journal } from '../wechat/journal';
import { badRequest, checked, jsonBody } from './body';

const TEN_YEARS_S = 315_360_000;

const passing = v.pipe(
  v.strictObject({
    advanceSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(TEN_YEARS_S))),
    skipWaits: v.optional(v.boolean()),
  }),
  v.check((fields) => Object.keys(fields).length > 0, 'advanceSeconds, skipWaits or both'),
);
/** null takes a variable away. */
const settings = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/)), v.nullable(v.string()));

const victim = v.strictObject({
  function: v.string(),
  pick: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1))),
});

export interface ControlDeps {
  /** What the plug-ins keep. */
  state(): Json;
  /** Lets everything happen that the clock has brought about. */
  catchUp(): void;
  clock: MovableClock;
  faults: Faults;
  journal: Journal;
  queries: QueryTrace;
  runtime: Runtime;
  /** Back to the seeded demo; with `keepInstances` the functions stay as they are. */
  reset(keepInstances?: boolean): void;
}

/** /emulator/…: the switches of the local WeChat, for tests and the console. */
export function addControl(router: Router, deps: ControlDeps): void {
  const { clock, faults, journal, queries, runtime } = deps;
  const time = () => ({
    now: new Date(clock.now()).toISOString(),
    offsetSeconds: clock.offsetMs / 1000,
    skipWaits: runtime.waits.on,
  });

  router.on('POST', '/emulator/reset', (visit) => {
    // Starting every function anew takes seconds, and most of what they keep in memory does no harm.
    deps.reset(visit.url.searchParams.has('keepInstances'));
    sendJson(visit, { ok: true });
  });
  router.on('GET', '/emulator/state', (visit) => {
    sendJson(visit, { ...deps.state(), calls: journal.count });
  });
  router.on('GET', '/emulator/calls', (visit) => sendJson(visit, journal.list()));
  router.on('GET', '/emulator/logs', (visit) => sendJson(visit, runtime.logs.list()));

  /** What one event of a function did: its log, its calls at WeChat, its requests to the database. */
  router.on('GET', '/emulator/requests/:id', (visit) => {
    const { id = '' } = visit.params;
    const logs = runtime.logs.list().filter(({ requestId }) => requestId === id);
    sendJson(visit, { logs, calls: journal.of(id), queries: queries.of(id) });
  });

  router.on('GET', '/emulator/faults', (visit) => sendJson(visit, faults.list()));
  router.on('PUT|POST', '/emulator/faults', async (visit) => {
    const parsed = parseFaults(await jsonBody(visit));
    if (!parsed.ok) throw badRequest(parsed.problems);
    faults.set(parsed.faults);
    sendJson(visit, faults.list());
  });

  router.on('GET', '/emulator/clock', (visit) => sendJson(visit, time()));
  router.on('PUT|POST', '/emulator/clock', async (visit) => {
    const { advanceSeconds, skipWaits } = checked(passing, await jsonBody(visit));
    if (skipWaits !== undefined) runtime.waits.on = skipWaits;
    if (advanceSeconds !== undefined) clock.advance(advanceSeconds);
    deps.catchUp();
    sendJson(visit, time());
  });

  router.on('POST', '/emulator/kill', async (visit) => {
    const { function: name, pick = 0 } = checked(victim, await jsonBody(visit));
    sendJson(visit, { killed: runtime.kill(name, pick) ? 1 : 0 });
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
