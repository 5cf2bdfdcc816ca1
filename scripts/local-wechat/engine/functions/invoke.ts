import { DEMO_APPS, DEMO_OWNER } from '../demo';
import type { Caller } from '../runtime/environment';
import type { Limits } from '../runtime/limits';
import type { Invoked, Runtime } from '../runtime/runtime';
import { HttpError, JSON_TYPE, readBody, send, type Visit } from '../server/http';

/** Largest event and largest result (docs/wechat/runtime.md#limits). */
const MAX_BYTES = 6 * 1024 * 1024;
/** Callers whose events the platform fills in: there is a WeChat user at the other end. */
const CLIENTS = new Set(['wx_client', 'wx_devtools']);

/**
 * POST /functions/<name>: what wx.cloud.callFunction does, answered as its success and fail callbacks see it
 * (docs/wechat/runtime.md#the-clients-side). Headers: `x-wx-openid` (default the demo owner, empty for
 * nobody), `x-wx-source`.
 */
export function invokeFunction(runtime: Runtime, limits: () => Limits) {
  return async (visit: Visit): Promise<void> => {
    const event = parseEvent(await readBody(visit, MAX_BYTES, failure(-501001, 'EXCEED_MAX_PAYLOAD_SIZE')));
    const caller = callerOf(visit);
    const invoked = await runtime.invoke(visit.params.name ?? '', withPlatformKeys(event, caller), caller);
    // A call that failed carries no requestID, and its log is what one wants to read most.
    visit.response.setHeader('x-request-id', invoked.requestId);
    send(visit, 200, JSON_TYPE, answerTo(invoked, limits()));
  };
}

function parseEvent(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpError(400, failure(-501007, 'INVALID_PARAM: the event is not JSON'));
  }
}

function callerOf({ request: { headers } }: Visit): Caller {
  const header = (name: string, otherwise: string) => String(headers[name] ?? otherwise).trim();
  return { openid: header('x-wx-openid', DEMO_OWNER), source: header('x-wx-source', 'wx_client') };
}

/** The platform's own keys win over forged ones; where no user is behind the call, nobody overwrites them. */
function withPlatformKeys(event: unknown, { openid, source }: Caller): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  if (!CLIENTS.has(source) || (source === 'wx_devtools' && !openid)) return event;
  const { appid: appId } = DEMO_APPS.miniprogram;
  return { ...event, userInfo: openid ? { appId, openId: openid } : { appId }, tcbContext: {} };
}

function answerTo({ requestId, outcome }: Invoked, { timeoutSeconds }: Limits): string {
  switch (outcome.kind) {
    case 'returned':
      if (Buffer.byteLength(outcome.text) > MAX_BYTES) {
        return JSON.stringify(failure(-504002, 'functions execute fail | errMsg: EXCEED_MAX_PAYLOAD_SIZE'));
      }
      return `{"errMsg":"cloud.callFunction:ok","result":${outcome.text},"requestID":"${requestId}"}`;
    case 'notFound':
      return JSON.stringify(failure(-501000, 'FUNCTION_NOT_FOUND: there is no such function, is it built?'));
    case 'timedOut':
      return JSON.stringify(
        failure(
          -504003,
          `functions execute timeout | errMsg: Invoking task timed out after ${timeoutSeconds} seconds`,
        ),
      );
    default:
      return JSON.stringify(failure(-504002, `functions execute fail | errMsg: ${outcome.message}`));
  }
}

function failure(errCode: number, text: string) {
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${text}` };
}
