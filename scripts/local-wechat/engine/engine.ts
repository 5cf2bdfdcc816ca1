import path from 'node:path';
import { createClock } from './clock/clock';
import { addControl } from './control/control';
import { addPushControl } from './control/pushes';
import { changeCodec, openCollections } from './database/collections';
import { addDatabaseControl } from './database/control';
import { createDatabase } from './database/database';
import type { DeclaredIndexes } from './database/declared';
import { databaseGateway } from './database/gateway';
import { createQueryTrace } from './database/trace';
import { createFaults } from './faults/faults';
import { catalogue } from './functions/catalogue';
import { addForms } from './functions/forms';
import { invokeFunction } from './functions/invoke';
import { createPushes } from './functions/pushes';
import { cloudGateway } from './gateway/gateway';
import { wechatHttps } from './https/https';
import { createTokens, noTokens } from './https/tokens';
import { install, recordsOf } from './installed';
import type { Plugin } from './plugin';
import { createBundles } from './runtime/bundles';
import type { Overrides } from './runtime/environment';
import { type Limits, readLimits } from './runtime/limits';
import { createRuntime, type Runtime } from './runtime/runtime';
import { createVisits } from './runtime/visits';
import { type ConsolePage, serveConsole } from './server/console-page';
import { refusalOf } from './server/guard';
import { missingParts } from './server/health';
import { HttpError, sendJson, type Visit } from './server/http';
import { listen } from './server/listen';
import { createReloads } from './server/reload';
import { answerError, createRouter } from './server/router';
import { staticFiles } from './server/static-files';
import { lockFolder } from './storage/lock';
import { openStore } from './storage/store';
import type { Contracts } from './types';
import { createApis } from './wechat/apis';
import { createExchange, type Watch } from './wechat/exchange';
import { createJournal } from './wechat/journal';

export interface EmulatorOptions {
  /** 0: any free one. */
  port: number;
  /** Folder that keeps the state over a restart; created when missing, and for one at a time. */
  dataDir: string;
  /** Start from the seeded demo, whatever was kept. */
  reset?: boolean;
  /** Begin with an empty cloud database instead of the demo's; a reset does so too. */
  emptyDatabase?: boolean;
  /** What the build wrote; default `dist`. */
  distDir?: string;
  /** No warnings on the terminal. */
  quiet?: boolean;
  /** Environment of the functions over the demo settings; undefined takes a variable away. */
  env?: Overrides;
  /** Sees each request that arrives at WeChat, with its body. */
  watch?: Watch;
  /** Over those of cloudfunctions/limits.json: what the platform enforces, not what the functions expect. */
  limits?: Partial<Limits>;
  /** Events handled at the same time, and instances of one function; as many as this machine bears by default. */
  atOnce?: number;
  /** Time in which functions only wait passes at once. */
  skipWaits?: boolean;
}

export interface Emulator {
  url: string;
  port: number;
  /** Environment of an instance of the function that somebody else starts, such as the bench. */
  environmentFor: Runtime['environmentFor'];
  /** Tells open pages to load themselves again. */
  notifyReload(): void;
  /** Ends the instances, closes the port and keeps the state. */
  stop(): Promise<void>;
}

/** What is put together here but made elsewhere. */
export interface Parts {
  contracts: Contracts;
  /** What of WeChat is emulated. */
  plugins: readonly Plugin[];
  /** The collections that are there from the start, with the indexes the owner gave them. */
  indexes: DeclaredIndexes;
  consolePage: ConsolePage;
  limits?(): Limits;
}

/** The local WeChat on one port of the loopback interface. */
export async function runEmulator(options: EmulatorOptions, parts: Parts): Promise<Emulator> {
  const { contracts, plugins, consolePage } = parts;
  const root = process.cwd();
  const dist = path.resolve(root, options.distDir ?? 'dist');
  const limits = () => ({ ...(parts.limits?.() ?? readLimits(root)), ...options.limits });
  const warn = options.quiet ? () => {} : (text: string) => console.warn(text);

  const release = lockFolder(options.dataDir);
  const store = openStore(options.dataDir, { reset: options.reset, warn });
  const clock = createClock(store.slot('clock', () => ({ offsetMs: 0 })));
  const recordsAt = (now: number) => (options.emptyDatabase ? {} : recordsOf(plugins, now));
  const startedAt = clock.now();
  const bundles = createBundles(dist);
  const pushes = createPushes({ bundles, runtime: () => runtime });
  const collections = openCollections(
    store.log('database', changeCodec),
    () => recordsAt(startedAt),
    parts.indexes,
  );
  const installed = install(plugins, {
    store,
    clock,
    contracts,
    push: pushes.send,
    records: collections.contents,
  });
  const tokens = createTokens(store.slot('tokens', noTokens), clock);
  const apis = createApis(installed.services, contracts);
  const visits = createVisits(clock.wait);
  const faults = createFaults(visits.wait);
  const journal = createJournal(clock);
  const exchange = createExchange({
    faults,
    journal,
    clock,
    detailsOf: installed.detailsOf,
    watch: options.watch,
  });
  const queries = createQueryTrace(collections);
  const database = databaseGateway(createDatabase({ collections, clock }), faults, queries);
  const origin = () => `http://127.0.0.1:${server.port}`;
  const runtime = createRuntime({
    root,
    origin,
    bundles,
    clock,
    visits,
    environment: options.env ?? {},
    limits,
    atOnce: options.atOnce,
  });
  runtime.waits.on = options.skipWaits ?? false;
  const reloads = createReloads();

  function reset(keepInstances = false) {
    clock.reset();
    runtime.waits.on = options.skipWaits ?? false;
    const now = clock.now();
    installed.reset(now);
    pushes.reset();
    collections.reset(recordsAt(now));
    faults.set([]);
    journal.clear();
    queries.clear();
    runtime.logs.clear();
    // Also ends idle instances, with whatever the functions keep in memory.
    if (!keepInstances) runtime.environment.reset();
  }

  const router = createRouter();
  router.on('GET', '/healthz', async (visit) => {
    const missing = await missingParts({ dist, bundles, services: installed.byName, consolePage });
    sendJson(visit, missing.length ? { ok: false, missing } : { ok: true }, missing.length ? 503 : 200);
  });
  router.on('GET', '/functions', (visit) => sendJson(visit, catalogue(bundles, contracts)));
  router.on('POST', '/functions/:name', invokeFunction(runtime, limits));
  router.on('POST', '/admin', cloudGateway({ ...runtime, bundles, apis, exchange, journal, database }));
  // Also unknown paths of the usual kind get WeChat's own answer.
  for (const api of new Set(['/cgi-bin/*', '/channels/*', ...apis.routes.keys()]))
    router.on('*', api, wechatHttps({ apis, tokens, exchange }));
  const { state, catchUp } = installed;
  addControl(router, { state, catchUp, clock, faults, journal, queries, runtime, reset });
  for (const service of installed.services) service.control?.(router);
  addForms(router, contracts);
  addPushControl(router, pushes);
  addDatabaseControl(router, collections, clock);
  router.on('GET', '/dev/reload', reloads.subscribe);
  for (const page of ['/console', '/console/*']) router.on('GET', page, serveConsole(consolePage));
  router.on('GET', '/*', staticFiles(path.join(dist, 'preview')));

  async function answer(visit: Omit<Visit, 'params'>) {
    try {
      const refusal = refusalOf(visit.request);
      if (refusal) throw new HttpError(403, { errMsg: refusal });
      await router.handle(visit);
    } catch (error) {
      answerError(visit, error, warn);
    }
  }

  const server = await listen((request, response) => {
    const url = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
    visits.handle(request, response, () => void answer({ request, response, url }));
  }, options.port).catch((error) => {
    release();
    throw error;
  });

  return {
    url: `http://localhost:${server.port}`,
    port: server.port,
    environmentFor: runtime.environmentFor,
    notifyReload: reloads.notify,
    async stop() {
      await Promise.all([server.close(), runtime.stop()]);
      store.flush();
      release();
    },
  };
}
