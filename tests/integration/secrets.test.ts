import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { dist, filesBelow, root } from '../../scripts/lib/paths';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { writeFunction } from '../../scripts/local-wechat';
import { listenFor } from '../leaks';
import { type Local, startLocal } from '../local';
import { type Mark, marked, newMark, spoilt } from '../marks';

const surroundings = (field: string, text = newMark()): Mark => ({
  function: 'the environment',
  field,
  text,
});
const COLLEAGUE = surroundings('openid', `o-${newMark()}`);
const STRANGER = surroundings('openid', `o-${newMark()}`);
const PLATFORM = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TENCENTCLOUD_SESSIONTOKEN'].map(
  (name) => surroundings(name),
);
/** Of the demo merchant: with others nothing would succeed. */
const REAL = [
  surroundings('MINI_APPSECRET', 'demo-secret'),
  surroundings('SHOP_APPSECRET', 'demo-store-secret'),
];
const WRONG = [surroundings('MINI_APPSECRET'), surroundings('SHOP_APPSECRET')];
const CALLERS = ['o-demo-owner', 'o-demo-clerk', 'o-demo-viewer', STRANGER.text].map((text) =>
  surroundings('the caller', text),
);
const ENV = {
  MERCHANT_OPENIDS: `o-demo-owner:owner,o-demo-clerk:clerk,o-demo-viewer:viewer,${COLLEAGUE.text}:clerk`,
  ...Object.fromEntries(PLATFORM.map(({ field, text }) => [field, text])),
};
const BUYER: Mark = { function: 'addOrder', field: 'openid', text: 'oABC123456' };
const PERSONAL = /^(sender|receiver)\.(name|tel|mobile|company|postCode|address)$|^openid$|^customRemark$/;
const BREAKS = [
  ...['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply'].map((kind) => ({ kind })),
  // Not a breakdown, but no refusal either: what came of a write stays open.
  ...[-1, 40001].map((errcode) => ({ kind: 'errcode', errcode })),
];
/** What a client sees of a function that died. */
const KILLED = -504002;
const AT_ONCE = 6;

let local: Local;
let contracts: AnyContract[];
let listener: ReturnType<typeof listenFor>;
/** Everything planted anywhere in this file, for what is looked through at the end. */
const everything: Mark[] = [COLLEAGUE, ...PLATFORM, ...WRONG];

beforeAll(async () => {
  [local, contracts] = await Promise.all([startLocal({ env: ENV }), loadContracts()]);
  const tokens = await Promise.all(REAL.map((secret) => tokenOf(secret)));
  listener = listenFor(local, [COLLEAGUE, ...PLATFORM, ...REAL, ...WRONG, ...tokens]);
});
afterAll(() => local.remove());
afterEach(async () => {
  expect(await listener.searchLogs(CALLERS)).toBeGreaterThan(0);
  expect(listener.found).toEqual([]);
});

/** The access token that the functions hold, too: a stable token is the same for everybody. */
async function tokenOf({ field, text: secret }: Mark): Promise<Mark> {
  const appid = field.startsWith('MINI') ? 'wx00000000000000aa' : 'wx00000000000000bb';
  const body = { grant_type: 'client_credential', appid, secret };
  const { access_token: text } = await local.json('/cgi-bin/stable_token', 'POST', body);
  expect(typeof text).toBe('string');
  return surroundings(`access token for ${field}`, text);
}

const eventsOf = (contract: AnyContract, fields: 'all' | 'found') =>
  sampleEvents(contract.name).map(({ event }) => marked(contract, event as Record<string, unknown>, fields));
/** A write that waits for WeChat, and the timer's walk through the ledger, take as long as they may. */
const isSlow = ({ call, repeatable, timer }: AnyContract) => !!timer || (call.kind !== 'own' && !!repeatable);

async function forEach(among: AnyContract[], work: (contract: AnyContract) => Promise<unknown>) {
  const queue = [...among];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The first sample of each function, marked, while something is wrong. */
const sendAll = (among: AnyContract[], to = listener) =>
  forEach(among, async (contract) => {
    const [first] = eventsOf(contract, 'all');
    if (first) await to.send(contract, first);
  });

describe('nothing that names a person or opens a door', () => {
  it('comes out of a success or of a refusal by the contract', async () => {
    await local.json('/emulator/database', 'PUT', { settings: [] });
    const succeeded = new Set<string>();
    for (const contract of contracts) {
      for (const event of eventsOf(contract, 'found')) {
        if ((await listener.send(contract, event)) === 0) succeeded.add(contract.name);
        for (const bad of spoilt(contract, event)) await listener.send(contract, { ...event, event: bad });
      }
    }
    // An empty list is an error of WeChat's here, and a marked account is not in the list.
    const failed = contracts.map(({ name }) => name).filter((name) => !succeeded.has(name));
    expect(failed).toEqual(['getEwaybillAccount']);
  });

  it('comes out to a viewer, who reads the same order as a clerk', async () => {
    const order = await local.call('ledgerOrder', { orderId: '01234567890123456790' });
    const known = JSON.stringify(order);
    const personal = listener.planted.filter(
      (mark) => mark.function === 'addOrder' && PERSONAL.test(mark.field),
    );
    const people = [...personal, BUYER].filter(({ text }) => known.includes(text));
    expect(people.length).toBeGreaterThan(10);
    const { orderId, deliveryId, waybillId } = order;
    for (const contract of contracts.filter(({ role }) => role === 'viewer')) {
      for (const { event } of sampleEvents(contract.name)) {
        const keys = Object.keys(event as object);
        const about = Object.entries({ orderId, deliveryId, waybillId }).filter(([key]) =>
          keys.includes(key),
        );
        const asked = { ...(event as object), ...Object.fromEntries(about) };
        const answer = await local.call(contract.name, asked, { openid: 'o-demo-viewer' });
        listener.search(`${contract.name} to a viewer`, JSON.stringify(answer), people);
      }
    }
  });

  it('comes out of a refusal by WeChat, whatever it says', async () => {
    for (const contract of contracts) {
      for (const event of eventsOf(contract, 'all')) await listener.send(contract, event);
    }
    for (const errcode of [9300501, 40003, 45009, 9300526]) {
      await local.faults([{ api: '*', kind: 'errcode', errcode }]);
      await sendAll(contracts);
    }
  });

  it('comes out to a stranger, who is told their own openid only', async () => {
    await forEach(contracts, async (contract) => {
      const [event] = eventsOf(contract, 'all');
      const code = event && (await listener.send(contract, event, { openid: STRANGER.text }));
      expect(code).toBe(-700002);
    });
  });

  it('comes out where the connection breaks, to WeChat or to the database', async () => {
    const slow = BREAKS.map(async (fault) => {
      const own = await startLocal({ env: ENV });
      const ears = listenFor(own, [COLLEAGUE, ...PLATFORM, ...REAL]);
      await own.faults([{ api: '*', ...fault }]);
      await sendAll(contracts.filter(isSlow), ears);
      await ears.searchLogs(CALLERS);
      await own.remove();
      everything.push(...ears.planted);
      return ears.found;
    });
    for (const api of ['*', 'database.*']) {
      for (const fault of BREAKS) {
        await local.faults([{ api, ...fault }]);
        await sendAll(contracts.filter((contract) => !isSlow(contract)));
      }
    }
    expect((await Promise.all(slow)).flat()).toEqual([]);
  }, 240_000);

  it('comes out of a function that is killed at work', async () => {
    await local.skipWaits(false);
    await local.faults(['*', 'database.*'].map((api) => ({ api, kind: 'latency', ms: 3000 })));
    const outcomes: unknown[] = [];
    await forEach(contracts, async (contract) => {
      const [event] = eventsOf(contract, 'all');
      let over = false;
      const answered = event && listener.send(contract, event).finally(() => (over = true));
      while (!over) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (!over) await local.json('/emulator/kill', 'POST', { function: contract.name });
      }
      outcomes.push(await answered);
    });
    expect(outcomes.filter((code) => code === KILLED).length).toBeGreaterThan(contracts.length / 2);
    await local.faults([]);
    await local.skipWaits(true);
  });

  it('comes out where the secrets are wrong', async () => {
    const env = Object.fromEntries(WRONG.map(({ field, text }) => [field, text]));
    await local.json('/emulator/env', 'PUT', env);
    const overHttps = contracts.filter(({ call }) => call.kind === 'https');
    for (const contract of overHttps) {
      const sample = sampleEvents(contract.name)[0]?.event as Record<string, unknown>;
      expect(await listener.send(contract, { event: sample, marks: [] })).toBe(40125);
    }
  });
});

describe('afterwards', () => {
  beforeAll(() => everything.push(...listener.planted));

  it('the data folder is its owner’s alone, and keeps no password and no secret', () => {
    const secrets = [...everything, ...REAL].filter(({ field }) => /password|SECRET|TOKEN/.test(field));
    expect(secrets.length).toBeGreaterThan(5);
    for (const file of filesBelow(local.dataDir)) {
      const full = path.join(local.dataDir, file);
      if (process.platform !== 'win32')
        expect({ file, others: statSync(full).mode & 0o077 }).toEqual({ file, others: 0 });
      listener.search(`the data file ${file}`, readFileSync(full, 'utf8'), secrets);
    }
  });

  it('neither the build nor the repository has any of it', () => {
    for (const file of filesBelow(dist())) {
      listener.search(`dist/${file}`, readFileSync(dist(file), 'utf8'), everything);
    }
    for (const file of kept()) {
      const text = readFileSync(path.join(root, file), 'utf8');
      listener.search(file, text, everything);
      expect({ file, key: /-----BEGIN [A-Z ]*PRIVATE KEY|secret\W{1,6}[0-9a-f]{32}\b/i.test(text) }).toEqual({
        file,
        key: false,
      });
    }
    const count = `${everything.length} markers in ${contracts.length} functions`;
    process.stderr.write(`secrets ${count}: ${listener.found.length || 'nothing'} came out\n`);
  });

  /** What git keeps, or everything where this is no clone. */
  function kept(): string[] {
    const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    const files = status === 0 ? stdout.split('\0').filter(Boolean) : filesBelow(root);
    return files.filter((file) => !/^(node_modules|dist)\//.test(file) && existsSync(path.join(root, file)));
  }
});

it('a function that talks is noticed: in its answers, in its log, in the words of a failure', async () => {
  const distDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-talks-'));
  const code = `exports.main = async (event) => {
    if (event.bizId.length % 2) console.error('asked for', event.bizId);
    return { errCode: event.deliveryId.length % 2, errMsg: process.env.TENCENTCLOUD_SECRETID, about: event.bizId };
  };`;
  writeFunction(distDir, 'getQuota', code);
  const talking = await startLocal({ env: ENV, distDir });
  const ears = listenFor(talking, PLATFORM);
  const quota = contracts.find(({ name }) => name === 'getQuota') as AnyContract;
  for (const [bizId, deliveryId] of [
    ['even', 'even'],
    ['odd', 'odd'],
  ] as const) {
    const text = newMark() + bizId;
    await ears.send(quota, {
      event: { bizId: text, deliveryId },
      marks: [{ function: 'getQuota', field: 'bizId', text }],
    });
  }
  await ears.searchLogs();
  await talking.remove();
  rmSync(distDir, { recursive: true });
  expect(ears.found).toEqual([
    'getQuota (0) shows bizId of getQuota',
    'getQuota (0) shows TENCENTCLOUD_SECRETID of the environment',
    'getQuota (1) shows bizId of getQuota',
    'getQuota (1) shows TENCENTCLOUD_SECRETID of the environment',
    'the log of getQuota shows bizId of getQuota',
  ]);
});
