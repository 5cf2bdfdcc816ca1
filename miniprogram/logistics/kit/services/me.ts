import { type Me, whoami } from '../../../../cloudfunctions/console/whoami/contract';
import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { type FailureView, viewFailure } from '../logic/failure-view';
import { reaches } from '../logic/role';
import { callFunction, type Outcome } from './cloud';
import { knownRole, rememberRole } from './role';

let asking: Promise<Outcome<Me>> | undefined;
let last: Me | undefined;

/** Who this is as far as the cloud last said since the start; undefined where it has not yet. */
export function knownMe(): Me | undefined {
  return last;
}

/** Asks who this is; callers at the same time share one call. */
export function loadMe(): Promise<Outcome<Me>> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<Outcome<Me>> {
  const outcome = await callFunction(whoami, {});
  if (outcome.ok) rememberRole(outcome.data.role);
  last = outcome.ok ? outcome.data : undefined;
  return outcome;
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
  if (last && reaches(last.role, least)) return { allowed: true, openid: last.openid, refusal: null };
  const outcome = await loadMe();
  if (!outcome.ok) return { allowed: false, openid: '', refusal: viewFailure(outcome.failure) };
  const { role, openid } = outcome.data;
  return { allowed: reaches(role, least), openid, refusal: null };
}
