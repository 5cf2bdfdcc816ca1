import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { fuzz, tellFinding } from '../../scripts/fuzz/fuzz';
import { loadContracts } from '../../scripts/lib/contracts';
import { inRoot } from '../../scripts/lib/paths';
import { writeFunction } from '../../scripts/local-wechat';

const EVENTS = 60;
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

let contracts: AnyContract[];
beforeAll(async () => {
  contracts = await loadContracts();
});

describe('any event at all', () => {
  it('gets a plain answer from every function, and nothing undeclared past it (`npm run fuzz` sends more)', async () => {
    const { functions, sent, findings } = await fuzz({ contracts, events: EVENTS, seed: SEED });
    process.stderr.write(`fuzz ${functions} functions × ${EVENTS} events, seed ${SEED}\n`);
    expect(findings.map((finding) => tellFinding(finding, SEED))).toEqual([]);
    expect(sent).toBe(contracts.length * EVENTS);
  }, 300_000);
});

describe('a careless function is caught that', () => {
  const answer = `{ errCode: -700001, errMsg: 'getQuota:fail' }`;
  const ask = `await cloud.openapi.logistics.getQuota(event)`;
  const merge = `const merge = (to, from) => {
    for (const key of Object.keys(from ?? {})) {
      if (typeof from[key] === 'object') merge((to[key] ??= {}), from[key]);
      else to[key] = from[key];
    }
  };`;
  const careless = {
    'throws at what it does not expect': {
      code: `event.bizId.trim(); return ${answer};`,
      told: 'no plain answer',
    },
    'hands on whatever it is given': { code: `${ask}; return ${answer};`, told: 'undeclared field' },
    'writes into the prototype of everything': {
      code: `${merge} try { merge({}, event); } catch {} return ${answer};`,
      told: 'polluted',
    },
    'answers without a code': { code: 'return { ok: true };', told: 'errCode is undefined' },
    'repeats everything it was sent': { code: `return { ...${answer}, event };`, told: 'bytes' },
  };

  it.each(Object.entries(careless))(
    '%s',
    async (_, { code, told }) => {
      const distDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-careless-'));
      const sdk = JSON.stringify(inRoot('node_modules', 'wx-server-sdk'));
      const source = `const cloud = require(${sdk});
      cloud.init({ env: process.env.TCB_ENV });
      const main = async (event) => { ${code} };
      exports.main = ${told === 'no plain answer' ? 'main' : `(event) => main(event).catch(() => (${answer}))`};`;
      writeFunction(distDir, 'getQuota', source, ['logistics.getQuota']);
      try {
        const { findings } = await fuzz({ contracts, only: 'getQuota', events: 400, seed: SEED, distDir });
        expect(findings.map((finding) => tellFinding(finding, SEED))).toEqual([
          expect.stringContaining(told),
        ]);
      } finally {
        rmSync(distDir, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
