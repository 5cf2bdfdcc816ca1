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

type Check = (contract: AnyContract) => Promise<void> | void;

/** Names the function that fails. */
async function named(contract: AnyContract, check: Check) {
  try {
    await check(contract);
  } catch (error) {
    throw new Error(`${contract.name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Runs the check for each function, one after the other where one's work is the next one's ground. */
async function inTurn(check: Check) {
  expect(contracts.length).toBeGreaterThan(0);
  for (const contract of contracts) await named(contract, check);
}

const AT_ONCE = 6;

/** Runs the check for each function, several at the same time. */
async function forEach(check: Check, among = contracts) {
  expect(among.length).toBeGreaterThan(0);
  const queue = [...among];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await named(next, check);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
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
const KINDS = ['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply'];
/** A write that recovers by itself spends its whole time on a WeChat that is down. */
const waitsForWeChat = ({ call, repeatable }: AnyContract) => call.kind !== 'own' && repeatable === true;
const STRANGER = { openid: 'o-stranger' };
const NOBODY = ['wx_client', 'wx_http', 'wx_trigger', 'wx_client,scf', '', 'wx_unknown'].map((source) => ({
  openid: '',
  source,
}));

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
    });
    expect(await local.calls()).toEqual([]);
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
    });
    expect(await local.calls()).toEqual([]);
  }, 120_000);

  it('accepts the keys that the platform adds to events', async () => {
    await forEach(async (contract) => {
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
        async (contract) => {
          const { code, explained } = failing.find((one) => one.contract === contract) as (typeof failing)[0];
          const answer = await ask(contract, sampleOf(contract));
          expect(answer.errCode).toBe(code);
          expect(answer.errMsg.startsWith(`${prefix(contract)}fail`)).toBe(true);
          expect(answer.error?.title).toBe(explained.title);
          expect(answer.error?.action).toContain(explained.action);
          expect(answer.error?.pending ?? false).toBe(explained.pending ?? false);
        },
        failing.map(({ contract }) => contract),
      );
    }
  }, 120_000);

  it('turns every broken connection into a sentence without body, address or path', async () => {
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    const brief = calling.filter((contract) => !waitsForWeChat(contract));
    const answerAll = async (wechat: Local, kind: string, among: AnyContract[]) => {
      await wechat.faults([{ api: '*', kind }]);
      await forEach(async (contract) => {
        const answer = await wechat.call(contract.name, sampleOf(contract), callerOf(contract));
        const seen = { kind, failed: answer.errCode < 0, title: answer.error?.title };
        expect(seen).toMatchObject({ failed: true, title: expect.stringMatching(/没有收到|正在向快递确认/) });
        expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|http|<|ECONN|admin|node_modules/);
      }, among);
    };
    // What waits for WeChat waits at the same time, each kind in a local WeChat of its own.
    const waiting = KINDS.map(async (kind) => {
      const own = await startLocal();
      await answerAll(own, kind, calling.filter(waitsForWeChat)).finally(() => own.remove());
    });
    const answering = (async () => {
      for (const kind of KINDS) await answerAll(local, kind, brief);
    })();
    const ends = await Promise.allSettled([answering, ...waiting]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }, 240_000);

  it('recovers by itself when a read fails once, and never repeats a write', async () => {
    const calling = contracts.filter(({ call }) => call.kind !== 'own');
    // One that also makes another's call could use up the fault that is meant for the other.
    const rounds = [
      calling.filter(({ alsoCalls }) => !alsoCalls),
      calling.filter(({ alsoCalls }) => alsoCalls),
    ];
    for (const fault of [
      { kind: 'errcode', errcode: -1 },
      { kind: 'dropBefore' },
      { kind: 'http502' },
      { kind: 'emptyReply' },
    ]) {
      for (const round of rounds) {
        await local.reset();
        await local.faults(round.map((contract) => ({ api: upstream(contract), times: 1, ...fault })));
        await forEach(async (contract) => {
          const first = await ask(contract, sampleOf(contract));
          const passing = [-1, -501001, -601001, -601003, OWN.outcomeUnknown].includes(first.errCode);
          const recovers = contract.effect === 'read' || contract.repeatable === true;
          expect({ fault, recovered: !passing }).toEqual({ fault, recovered: recovers });
        }, round);
      }
    }
  }, 120_000);

  it('needs its permission in config.json where it makes a cloud call', async () => {
    const cloudCalls = contracts.filter(({ call }) => call.kind === 'openapi');
    await forEach(async (contract) => {
      const answer = await ask(contract, sampleOf(contract));
      expect(answer.errCode).not.toBe(-604101);
      const made = (await local.calls()).filter((call) => call.function === contract.name);
      expect(made).toContainEqual(expect.objectContaining({ api: upstream(contract) }));
    }, cloudCalls);
  });
});
