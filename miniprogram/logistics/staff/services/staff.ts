import { type StaffMember, staff } from '../../../../cloudfunctions/console/staff/contract';
import type { RequestOf, Role } from '../../../../cloudfunctions/shared/contract/define';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';

type Request = RequestOf<typeof staff>;

/** Everybody who may use the console; owners only. */
export function loadStaff(): Promise<CallResult<StaffMember[]>> {
  return ask({ action: 'list' });
}

export function addMember(addition: Request): Promise<CallResult<StaffMember[]>> {
  return change(addition);
}

export function changeRole(openid: string, role: Role): Promise<CallResult<StaffMember[]>> {
  return change({ action: 'setRole', openid, role });
}

export function removeMember(openid: string): Promise<CallResult<StaffMember[]>> {
  return change({ action: 'remove', openid });
}

/** Answers the list after the change, which reaches other people's phones within a minute. */
async function change(request: Request): Promise<CallResult<StaffMember[]>> {
  const outcome = await ask(request);
  noteChange('staff');
  return outcome;
}

async function ask(request: Request): Promise<CallResult<StaffMember[]>> {
  const outcome = await callFunction(staff, request);
  return outcome.ok ? { ok: true, data: outcome.data.list ?? [] } : outcome;
}
