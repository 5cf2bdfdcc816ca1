import { memoizeLast } from '../call/memoize-last';
import { isRole, type Role, reaches } from '../contract/person';
import { rolesFrom } from './roles';

/** What getWXContext() says; digits-only values arrive as numbers. */
export interface WxContext {
  OPENID?: string | number;
  SOURCE?: string;
}

export interface Caller {
  /** Empty where WeChat names nobody (cloud console, other functions, timers). */
  openid: string;
  /** Undefined: not allowed to call anything. */
  role: Role | undefined;
  /** What the owner calls this person; of people of the staff collection only. */
  name?: string;
}

/**
 * Who is calling, from the platform's context alone: never from the event, which the caller writes.
 * Deny by default. Without an openid only the cloud console's test button (SOURCE exactly `wx_devtools`) is the
 * owner's own tool; calls from other functions need SERVICE_ROLE on this function.
 */
export function identify(context: WxContext, env: NodeJS.ProcessEnv, staffList: string): Caller {
  const openid = context.OPENID === undefined ? '' : String(context.OPENID);
  if (openid) return { openid, role: rolesIn(staffList).get(openid) };
  const source = String(context.SOURCE ?? '');
  if (source === 'wx_devtools') return { openid, role: 'owner' };
  if (source.split(',').pop() === 'scf' && isRole(env.SERVICE_ROLE))
    return { openid, role: env.SERVICE_ROLE };
  return { openid, role: undefined };
}

const rolesIn = memoizeLast(rolesFrom);

export function mayCall(caller: Caller, least: Role): boolean {
  return caller.role !== undefined && reaches(caller.role, least);
}

/** A timer of the function's own; nothing a client can claim to be. */
export function isTimer(context: WxContext): boolean {
  return !context.OPENID && context.SOURCE === 'wx_trigger';
}

/**
 * False for a call by a client. Which SOURCE WeChat's own pushes carry is undocumented
 * (docs/wechat/runtime.md#message-push), so everything else passes, and what a push says is only ever a hint.
 */
export function mayBePush(context: WxContext): boolean {
  const last = String(context.SOURCE ?? '')
    .split(',')
    .pop();
  return !(context.OPENID && (last === 'wx_client' || last === 'wx_devtools' || last === 'wx_localdebug'));
}
