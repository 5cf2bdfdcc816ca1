import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Loads the real SDK from this project, as a built bundle carries it inside. */
const SDK = JSON.stringify(path.join(process.cwd(), 'node_modules', 'wx-server-sdk'));

/** A function that does what its event says. */
const PROBE = `
const cloud = require(${SDK});
cloud.init({ env: process.env.TCB_ENV });
let handled = 0;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const deeds = {
  async call({ api, request, options }) {
    const root = options ? cloud.openapi(options) : cloud.openapi;
    try { return await root.logistics[api](request); }
    catch (error) { return { errCode: error.errCode, errMsg: error.errMsg }; }
  },
  async whoAmI({ waitMs = 0 }) {
    const before = cloud.getWXContext();
    await pause(waitMs);
    return { before, after: cloud.getWXContext(), handled: ++handled, pid: process.pid };
  },
  environment: ({ names }) => Object.fromEntries(names.map((name) => [name, process.env[name] ?? null])),
  environmentNames: () => Object.keys(process.env),
  clock: () => ({ now: Date.now(), text: new Date().toISOString(), fixed: new Date(0).toISOString(),
    isDate: new Date() instanceof Date, remaining: context.getRemainingTimeInMillis() }),
  print: () => { console.log('printed'); console.error('complained'); },
  fail: () => { throw new Error('no good'); },
  reject: () => { Promise.reject(new Error('nobody listens')); return pause(1000); },
  leave: () => process.exit(3),
  async wait({ ms }) {
    const [date, monotonic, left] = [Date.now(), performance.now(), context.getRemainingTimeInMillis()];
    await pause(ms);
    return { date: Date.now() - date, monotonic: performance.now() - monotonic,
      remaining: left - context.getRemainingTimeInMillis() };
  },
  async race({ ms, api }) {
    const order = [];
    await Promise.all([
      ...ms.map((one) => pause(one).then(() => order.push(one + ' ms'))),
      deeds.call({ api, request: { bizId: 'raced' } }).then(() => order.push('answer')),
    ]);
    return order;
  },
  async timers() {
    const fired = [];
    const never = setTimeout(() => fired.push('cleared'), 3000);
    const nor = setTimeout(() => fired.push('cleared by its number'), 3000);
    setTimeout(() => { clearTimeout(never); clearTimeout(+nor); }, 2000);
    setTimeout((text) => fired.push(text), 4000, 'given');
    fired.push(await require('util').promisify(setTimeout)(5000, 'promised'));
    return fired;
  },
  work({ ms }) {
    const until = process.hrtime.bigint() + BigInt(ms) * 1000000n;
    while (process.hrtime.bigint() < until);
  },
  hang: () => new Promise(() => {}),
  large: ({ bytes }) => 'x'.repeat(bytes),
  circular: () => { const self = {}; self.self = self; return self; },
  async database({ code }) {
    const db = cloud.database();
    const run = new Function('db', '_', 'waybills', 'return (async () => (' + code + '))()');
    try { return await run(db, db.command, db.collection('waybills')); }
    catch (error) { return { errCode: error.errCode, errMsg: error.errMsg || error.message }; }
  },
};
let context;
exports.main = async (event, given) => {
  context = given;
  const deed = event && deeds[event.do];
  return deed ? deed(event) : { event };
};
`;

/** Writes a built function into `<dist>/cloudfunctions/<name>`. */
export function writeFunction(dist: string, name: string, code: string, permissions: string[] = []): void {
  const folder = path.join(dist, 'cloudfunctions', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.js'), code);
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ permissions: { openapi: permissions } }));
}

export function writeProbe(dist: string, permissions: string[]): void {
  writeFunction(dist, 'probe', PROBE, permissions);
}
