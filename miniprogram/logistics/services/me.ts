import type { Role } from '../../../cloudfunctions/shared/contract';
import { type Me, whoami } from '../../../cloudfunctions/whoami/contract';
import { callFunction, type Outcome } from './cloud';
import { knownRole, rememberRole } from './role';

let asking: Promise<Outcome<Me>> | undefined;

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
  return outcome;
}

/** The role at once where the phone knows it, otherwise after asking; '' where that failed too. */
export async function myRole(): Promise<Role | ''> {
  if (!knownRole()) await loadMe();
  return knownRole();
}
