import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import { OWN } from '../../cloudfunctions/shared/failure/codes';
import { SHARED_ERRORS } from '../../cloudfunctions/shared/failure/errors';
import { loadContracts } from '../../scripts/lib/contracts';
import { sampleEvents } from '../../scripts/lib/sample-events';
import type { Schema } from '../../scripts/lib/schema/sites';
import { type Check, callerOf, forEach, named, prefix, sampleOf, upstream } from '../every';
import { type Local, startLocal } from '../local';

/** What every function must do, told once and walked for each folder that is there. */
let local: Local;
let contracts: AnyContract[];

beforeAll(async () => {
  [local, contracts] = await Promise.all([startLocal(), loadContracts()]);
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

/** Runs the check for each function, one after the other where one's work is the next one's ground. */
async function inTurn(check: Check) {
  expect(contracts.length).toBeGreaterThan(0);
  for (const contract of contracts) await named(contract, check);
}

const KNOWN = {
  0: true,
  ...SHARED_ERRORS,
  ...Object.fromEntries(Object.values(OWN).map((code) => [code, true])),
};

const ask = (contract: AnyContract, event: unknown) => local.call(contract.name, event, callerOf(contract));

const isOptional = ({ request }: AnyContract, key: string) =>
  (request as unknown as Schema).entries?.[key]?.type === 'optional';

describe('every function', () => {
  it('has sample events that its contract accepts, one that succeeds at least, and no answer in unknown words', async () => {
    await inTurn(async (contract) => {
      const codes: number[] = [];
      for (const { event } of sampleEvents(contract.name)) {
        expect(validate(contract.request, event)).toEqual({ ok: true, request: event });
        const answer = await ask(contract, event);
        expect(answer.errMsg.startsWith(prefix(contract))).toBe(true);
        expect(Object.keys({ ...KNOWN, ...contract.errors })).toContain(String(answer.errCode));
        codes.push(answer.errCode);
      }
      expect(codes).toContain(0);
    });
  });

  it('answers bad events with -700001 and asks WeChat nothing', async () => {
    const nested = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    await forEach(contracts, async (contract) => {
      const good = sampleOf(contract);
      const unknownKeys: [unknown, string][] = [
        [{ ...good, surprise: 1 }, 'surprise'],
        [{ ...good, ...nested }, 'a'],
        [{ ...good, junk: 'x'.repeat(1_000_000) }, 'junk'],
      ];
      const badEvents: [unknown, string?][] = [
        [null],
        [[]],
        ['text'],
        [7],
        // WeChat's packets carry more keys than its documents list, so a function for pushes passes over them.
        ...(contract.role === 'push' ? [] : unknownKeys),
        ...Object.keys(good).flatMap((key): [unknown, string][] => [
          // Where a field may be left out, null is as if it were.
          ...(isOptional(contract, key) ? [] : ([[{ ...good, [key]: null }, key]] as [unknown, string][])),
          [{ ...good, [key]: { deep: [[]] } }, key],
          [{ ...good, [key]: 'y'.repeat(1_000_000) }, key],
        ]),
      ];
      for (const [event, field] of badEvents) {
        const answer = await ask(contract, event);
        expect(answer.errCode).toBe(-700001);
        expect(answer.error?.issues?.length).toBeGreaterThan(0);
        if (field) expect(answer.error?.issues?.map(({ path }) => path.split('.')[0])).toContain(field);
        for (const { message } of answer.error?.issues ?? []) expect(message).toMatch(/[\u4e00-\u9fff]/);
        expect(JSON.stringify(answer).length).toBeLessThan(10_000);
      }
    });
    expect(await local.calls()).toEqual([]);
  }, 120_000);

  it('accepts the keys that the platform adds to events', async () => {
    await forEach(contracts, async (contract) => {
      const event = { ...sampleOf(contract), userInfo: { appId: 'wx1', openId: 'o-1' }, tcbContext: {} };
      const answer = await ask(contract, event);
      expect([-700001, -700002]).not.toContain(answer.errCode);
    });
  });

  it('explains each error code of its contract with what happened and what to do', async () => {
    // Each function has an API of its own to break, so they can fail at the same time.
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    for (let at = 0; ; at++) {
      const failing = calling.flatMap((contract) => {
        const [code, explained] = Object.entries(contract.errors)[at] ?? [];
        return code && explained ? [{ contract, code: Number(code), explained }] : [];
      });
      if (!failing.length) break;
      await local.faults(
        failing.map(({ contract, code }) => ({ api: upstream(contract), kind: 'errcode', errcode: code })),
      );
      await forEach(
        failing.map(({ contract }) => contract),
        async (contract) => {
          const { code, explained } = failing.find((one) => one.contract === contract) as (typeof failing)[0];
          const answer = await ask(contract, sampleOf(contract));
          expect(answer.errCode).toBe(code);
          expect(answer.errMsg.startsWith(`${prefix(contract)}fail`)).toBe(true);
          expect(answer.error?.title).toBe(explained.title);
          expect(answer.error?.action).toContain(explained.action);
          expect(answer.error?.pending ?? false).toBe(explained.pending ?? false);
        },
      );
    }
  }, 120_000);

  it('needs its permission in config.json where it makes a cloud call', async () => {
    const cloudCalls = contracts.filter(({ call }) => call.kind === 'openapi');
    await forEach(cloudCalls, async (contract) => {
      const answer = await ask(contract, sampleOf(contract));
      expect(answer.errCode).not.toBe(-604101);
      const made = (await local.calls()).filter((call) => call.function === contract.name);
      expect(made).toContainEqual(expect.objectContaining({ api: upstream(contract) }));
    });
  });
});
