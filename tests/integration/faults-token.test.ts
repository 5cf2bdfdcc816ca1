import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { SHARED_ERRORS } from '../../cloudfunctions/shared/failure/errors';
import { loadContracts } from '../../scripts/lib/contracts';
import { DEMO_APPS } from '../../scripts/local-wechat';
import { callerOf, forEach, sampleOf, upstream } from '../every';
import { expectClear } from '../faults/clear';
import { callsOf, goodEvents } from '../faults/good';
import { outcomeOf } from '../faults/promise';
import { type Local, startLocal } from '../local';

/** What becomes of every function that calls WeChat over HTTPS when its access token is the trouble. */
let overHttps: AnyContract[];
let good: Map<string, object>;
let local: Local;

beforeAll(async () => {
  overHttps = (await loadContracts()).filter(({ call }) => call.kind === 'https');
  local = await startLocal();
  good = await goodEvents(local, overHttps);
});
afterAll(() => local.remove());
/** The token that an instance keeps goes with it. */
beforeEach(() => local.reset());

const TOKEN = '/cgi-bin/stable_token';

async function ask(contract: AnyContract) {
  const event = good.get(contract.name) ?? sampleOf(contract);
  const answer = await local.call(contract.name, event, callerOf(contract));
  expectClear(contract, answer);
  return answer;
}

describe('a token', () => {
  it.each([40013, 40125, 40164, 40243, 45009, 45011, 89503])(
    'that is not given (%i) is explained, and nothing is sent',
    async (errcode) => {
      await local.faults([{ api: TOKEN, kind: 'errcode', errcode }]);
      await forEach(overHttps, async (contract) => {
        const { errCode, error } = await ask(contract);
        expect({ errCode, title: error?.title }).toEqual({
          errCode: errcode,
          title: (contract.errors[errcode] ?? SHARED_ERRORS[errcode])?.title,
        });
      });
      expect((await local.calls()).filter(({ api }) => api !== TOKEN)).toEqual([]);
    },
  );

  it('that cannot be fetched is no answer, and nothing is sent', async () => {
    for (const kind of ['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply']) {
      await local.faults([{ api: TOKEN, kind }]);
      await forEach(overHttps, async (contract) => {
        const outcome = outcomeOf(await ask(contract), contract);
        expect({ kind, outcome }).toEqual({
          kind,
          outcome: contract.effect === 'read' ? 'lost' : 'uncertain',
        });
      });
    }
    expect((await local.calls()).filter(({ api }) => api !== TOKEN)).toEqual([]);
  });

  it.each([40001, 40014, 42001])(
    'that WeChat refuses once (%i) is renewed, and the call made again once',
    async (errcode) => {
      await local.faults(
        overHttps.map((one) => ({ api: upstream(one), kind: 'errcode', errcode, times: 1 })),
      );
      await forEach(overHttps, async (contract) => {
        expect(outcomeOf(await ask(contract), contract)).toBe('done');
        const made = await callsOf(local, contract);
        expect(made.map((call) => call.errcode)).toEqual([errcode, 0]);
      });
    },
  );

  it('that WeChat goes on refusing is asked for no third time', async () => {
    await local.faults([{ api: '*', kind: 'errcode', errcode: 40001 }]);
    await forEach(overHttps, async (contract) => {
      expect(await ask(contract)).toMatchObject({
        errCode: 40001,
        error: { title: '微信不接受当前的调用凭证', retryable: true },
      });
      expect(await callsOf(local, contract)).toHaveLength(2);
    });
  });

  it('that somebody else took away by a forced refresh is replaced', async () => {
    await forEach(overHttps, async (contract) => void (await ask(contract)));
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 60 });
    for (const { appid, secret } of Object.values(DEMO_APPS)) {
      const body = { grant_type: 'client_credential', appid, secret, force_refresh: true };
      expect(await local.json(TOKEN, 'POST', body)).toHaveProperty('access_token');
    }
    await forEach(overHttps, async (contract) => {
      const before = (await callsOf(local, contract)).length;
      await ask(contract);
      const codes = (await callsOf(local, contract)).slice(before).map((call) => call.errcode);
      expect(codes[0]).toBe(40001);
      expect(codes).toHaveLength(2);
      expect(codes[1]).not.toBe(40001);
    });
  });

  it('that comes as slowly as the answer after it leaves time to say so', async () => {
    await local.faults([TOKEN, '*'].map((api) => ({ api, kind: 'latency', ms: 11_000 })));
    await forEach(overHttps, async (contract) => {
      const outcome = outcomeOf(await ask(contract), contract);
      expect(outcome).toBe(contract.effect === 'read' ? 'lost' : 'uncertain');
    });
  });

  it.each([40164, 45009, 45011])(
    'is good, but the call is refused (%i): said at once, asked once',
    async (errcode) => {
      await local.faults([{ api: '*', kind: 'errcode', errcode }]);
      await forEach(overHttps, async (contract) => {
        expect(await ask(contract)).toMatchObject({
          errCode: errcode,
          error: { title: SHARED_ERRORS[errcode]?.title },
        });
        expect(await callsOf(local, contract)).toHaveLength(1);
      });
    },
  );
});
