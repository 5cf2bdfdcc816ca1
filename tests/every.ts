import type { AnyContract } from '../cloudfunctions/shared/contract/define';
import { eachLimit } from '../scripts/lib/each-limit';
import { sampleEvents } from '../scripts/lib/sample-events';

/** What tests that walk every function share. */
export const OWNER = { openid: 'o-demo-owner' };
/** What WeChat's pushes look like to a function. */
const WECHAT = { openid: '', source: 'wx_unknown' };
/** Who may call without doubt: the owner, and WeChat itself where only WeChat may. */
export const callerOf = ({ role }: AnyContract) => (role === 'push' ? WECHAT : OWNER);

export const sampleOf = ({ name }: AnyContract) => sampleEvents(name)[0]?.event as Record<string, unknown>;
/** The name that faults and the call log know a function's own call by; empty: it makes none of its own. */
export const upstream = ({ call }: AnyContract) =>
  call.kind === 'openapi' ? call.api : call.kind === 'https' ? call.path : '';
export const prefix = (contract: AnyContract) =>
  contract.call.kind === 'openapi' ? `openapi.${contract.call.api}:` : `${contract.name}:`;

export type Check = (contract: AnyContract) => Promise<void> | void;

/** Names the function that fails. */
export async function named(contract: AnyContract, check: Check) {
  try {
    await check(contract);
  } catch (error) {
    throw new Error(`${contract.name}: ${error instanceof Error ? error.message : error}`);
  }
}

const AT_ONCE = 6;

/** Runs the check for each function, several at the same time. */
export async function forEach(among: readonly AnyContract[], check: Check, atOnce = AT_ONCE) {
  expect(among.length).toBeGreaterThan(0);
  await eachLimit(among, atOnce, (contract) => named(contract, check));
}
