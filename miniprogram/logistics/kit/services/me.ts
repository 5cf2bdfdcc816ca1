import { type Me, whoami } from '../../../../cloudfunctions/console/whoami/contract';
import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { type FailureView, viewFailure } from '../logic/failure-view';
import { reaches } from '../logic/role';
import { type CallResult, callFunction } from './cloud';
import { knownRole, rememberRole } from './role';
import { forgetEverything, slice } from './store';

const asking = slice<Promise<CallResult<Me>> | undefined>('me.asking', undefined);
/** Undefined where the cloud could not tell when it was last asked. */
const last = slice<Me | undefined>('me', undefined);
/** Whose phone this is, as far as the cloud ever told since the start. */
const openid = slice('me.openid', '');

/** Who this is as far as the cloud last said since the start; undefined where it has not yet. */
export function knownMe(): Me | undefined {
  return last.get();
}

/** Asks who this is; callers at the same time share one call. */
export function loadMe(): Promise<CallResult<Me>> {
  const underWay = asking.get();
  if (underWay) return underWay;
  const asked = ask().finally(() => asking.get() === asked && asking.set(undefined));
  asking.set(asked);
  return asked;
}

async function ask(): Promise<CallResult<Me>> {
  const outcome = await callFunction(whoami, {});
  // A stranger's refusal names them, too.
  noteIdentity((outcome.ok ? outcome.data.openid : outcome.failure.error.openid) ?? '');
  if (outcome.ok) rememberRole(outcome.data.role);
  last.set(outcome.ok ? outcome.data : undefined);
  return outcome;
}

/** What was remembered for one person is not shown to another. */
function noteIdentity(seen: string): void {
  if (!seen || seen === openid.get()) return;
  if (openid.get()) forgetEverything();
  openid.set(seen);
}

/** The role at once where the phone knows it, otherwise after asking; '' where that failed too. */
export async function myRole(): Promise<Role | ''> {
  if (!knownRole()) await loadMe();
  return knownRole();
}

/** `refusal` is there for somebody who is no staff at all, or whom the cloud could not tell. */
export interface Admission {
  allowed: boolean;
  openid: string;
  refusal: FailureView | null;
}

/**
 * Whether a page is for this person. Somebody known to be allowed enters at once, as the cloud decides again with every
 * call; of the others it is asked, because their role may just have been changed.
 */
export async function admit(least: Role): Promise<Admission> {
  const me = last.get();
  if (me && reaches(me.role, least)) return { allowed: true, openid: me.openid, refusal: null };
  const outcome = await loadMe();
  if (!outcome.ok) return { allowed: false, openid: '', refusal: viewFailure(outcome.failure) };
  const { role, openid } = outcome.data;
  return { allowed: reaches(role, least), openid, refusal: null };
}
