import type { AnyContract } from '../../cloudfunctions/shared/contract';
import { OWN, SHARED_ERRORS } from '../../cloudfunctions/shared/errors';
import { validate } from '../../cloudfunctions/shared/validate';
import { sampleEvents } from '../../scripts/build/templates';
import { loadContracts } from '../../scripts/contracts';
import { type Local, startLocal } from '../local';

/** What every function must do, told once and walked for each folder that is there. */
let local: Local;
let contracts: AnyContract[];

beforeAll(async () => {
  [local, contracts] = await Promise.all([startLocal(), loadContracts()]);
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

const sampleOf = ({ name }: AnyContract) => sampleEvents(name)[0]?.event as Record<string, unknown>;
const upstream = ({ call }: AnyContract) =>
  call.kind === 'openapi' ? call.api : call.kind === 'https' ? call.path : '';
const prefix = (contract: AnyContract) =>
  contract.call.kind === 'openapi' ? `openapi.${contract.call.api}:` : `${contract.name}:`;

/** Runs the check for each function and names the function that fails. */
async function forEach(check: (contract: AnyContract) => Promise<void> | void, among = contracts) {
  expect(among.length).toBeGreaterThan(0);
  for (const contract of among) {
    try {
      await check(contract);
    } catch (error) {
      throw new Error(`${contract.name}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

const KNOWN = {
  0: true,
  ...SHARED_ERRORS,
  ...Object.fromEntries(Object.values(OWN).map((code) => [code, true])),
};

const OWNER = { openid: 'o-demo-owner' };
const CLERK = { openid: 'o-demo-clerk' };
const VIEWER = { openid: 'o-demo-viewer' };
/** What WeChat's pushes look like to a function. */
const WECHAT = { openid: '', source: 'wx_unknown' };
/** Who may call without doubt: the owner, and WeChat itself where only WeChat may. */
const callerOf = ({ role }: AnyContract) => (role === 'push' ? WECHAT : OWNER);
const ask = (contract: AnyContract, event: unknown) => local.call(contract.name, event, callerOf(contract));
const STRANGER = { openid: 'o-stranger' };
const NOBODY = ['wx_client', 'wx_http', 'wx_trigger', 'wx_client,scf', '', 'wx_unknown'].map((source) => ({
  openid: '',
  source,
}));

describe('every function', () => {
  it('has sample events that its contract accepts, one that succeeds at least, and no answer in unknown words', async () => {
    await forEach(async (contract) => {
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

  it('lets in exactly the roles its contract names, and nobody without an openid but the cloud console', async () => {
    const rank = { viewer: 1, clerk: 2, owner: 3, push: 4 };
    await forEach(async (contract) => {
      const admitted = async (caller: object) =>
        (await local.call(contract.name, sampleOf(contract), caller)).errCode !== -700002;
      const least = rank[contract.role];
      expect(await admitted(OWNER)).toBe(least <= rank.owner);
      expect(await admitted(CLERK)).toBe(least <= rank.clerk);
      expect(await admitted(VIEWER)).toBe(least <= rank.viewer);
      expect(await admitted({ openid: '', source: 'wx_devtools' })).toBe(true);
      expect(await admitted(STRANGER)).toBe(false);
      for (const { source } of NOBODY) {
        const expected = contract.role === 'push' || (contract.timer === true && source === 'wx_trigger');
        expect({ source, admitted: await admitted({ openid: '', source }) }).toEqual({
          source,
          admitted: expected,
        });
      }
    });
  });

  it('tells a stranger their own openid, whoever the event says they are, and asks WeChat nothing', async () => {
    await forEach(async (contract) => {
      const forged = { ...sampleOf(contract), userInfo: { openId: 'o-demo-owner' } };
      for (const caller of [STRANGER, { ...STRANGER, source: 'wx_devtools' }]) {
        const answer = await local.call(contract.name, forged, caller);
        expect(answer).toMatchObject({ errCode: -700002, error: { openid: 'o-stranger' } });
      }
      expect(await local.calls()).toEqual([]);
    });
  });

  it('answers bad events with -700001 and asks WeChat nothing', async () => {
    const nested = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    await forEach(async (contract) => {
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
          [{ ...good, [key]: null }, key],
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
      expect(await local.calls()).toEqual([]);
    });
  }, 120_000);

  it('accepts the keys that the platform adds to events', async () => {
    await forEach(async (contract) => {
      const event = { ...sampleOf(contract), userInfo: { appId: 'wx1', openId: 'o-1' }, tcbContext: {} };
      const answer = await ask(contract, event);
      expect([-700001, -700002]).not.toContain(answer.errCode);
    });
  });

  it('explains each error code of its contract with what happened and what to do', async () => {
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    await forEach(async (contract) => {
      for (const [code, explained] of Object.entries(contract.errors)) {
        await local.faults([{ api: upstream(contract), kind: 'errcode', errcode: Number(code) }]);
        const answer = await ask(contract, sampleOf(contract));
        expect(answer.errCode).toBe(Number(code));
        expect(answer.errMsg.startsWith(`${prefix(contract)}fail`)).toBe(true);
        expect(answer.error?.title).toBe(explained.title);
        expect(answer.error?.action).toContain(explained.action);
        expect(answer.error?.pending ?? false).toBe(explained.pending ?? false);
      }
    }, calling);
  }, 120_000);

  it('turns every broken connection into a sentence without body, address or path', async () => {
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    for (const kind of ['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply']) {
      await local.faults([{ api: '*', kind }]);
      const answers = await Promise.all(calling.map((contract) => ask(contract, sampleOf(contract))));
      for (const [at, answer] of answers.entries()) {
        const seen = {
          function: calling[at]?.name,
          kind,
          failed: answer.errCode < 0,
          title: answer.error?.title,
        };
        expect(seen).toMatchObject({ failed: true, title: expect.stringMatching(/没有收到|正在向快递确认/) });
        expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|http|<|ECONN|admin|node_modules/);
      }
    }
  }, 240_000);

  it('recovers by itself when a read fails once, and never repeats a write', async () => {
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    await forEach(async (contract) => {
      for (const fault of [
        { kind: 'errcode', errcode: -1 },
        { kind: 'dropBefore' },
        { kind: 'http502' },
        { kind: 'emptyReply' },
      ]) {
        await local.reset();
        await local.faults([{ api: upstream(contract), times: 1, ...fault }]);
        const first = await ask(contract, sampleOf(contract));
        const passing = [-1, -501001, -601001, -601003, OWN.outcomeUnknown].includes(first.errCode);
        const recovers = contract.effect === 'read' || contract.repeatable === true;
        expect({ fault, recovered: !passing }).toEqual({ fault, recovered: recovers });
      }
    }, calling);
  }, 120_000);

  it('needs its permission in config.json where it makes a cloud call', async () => {
    const cloudCalls = contracts.filter(({ call }) => call.kind === 'openapi');
    await forEach(async (contract) => {
      const answer = await ask(contract, sampleOf(contract));
      expect(answer.errCode).not.toBe(-604101);
      const [made] = (await local.calls()).slice(-1);
      expect(made).toMatchObject({ api: upstream(contract), function: contract.name });
    }, cloudCalls);
  });
});
