import { type StaffMember, staff } from '../../../../cloudfunctions/console/staff/contract';
import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { ROLE_WORDS } from '../../kit/logic/role';
import type { Tone } from '../../kit/logic/tone';
import { shortOpenid } from './openid';

export interface MemberView {
  openid: string;
  role: Role;
  /** Their name, or the openid where the owner gave none. */
  called: string;
  /** A second line: the openid, where the name stands above. */
  short: string;
  tag: string;
  tone: Tone;
  /** Set in the environment, which only the cloud console changes. */
  fixed: boolean;
  self: boolean;
}

export interface StaffForm {
  openid: string;
  name: string;
  role: Role | '';
}

export type StaffErrors = Partial<Record<keyof StaffForm, string>>;

const TONES: Record<Role, Tone> = { owner: 'done', clerk: 'moving', viewer: 'over' };

export function viewMembers(list: StaffMember[], ownOpenid: string): MemberView[] {
  return list.map(({ openid, role, name, fixed }) => ({
    openid,
    role,
    called: name || shortOpenid(openid),
    short: name && shortOpenid(openid),
    tag: ROLE_WORDS[role].title,
    tone: TONES[role],
    fixed,
    self: openid === ownOpenid,
  }));
}

/** The request that adds a person; a name that was left out is not sent. */
export function additionOf({ openid, name, role }: StaffForm) {
  return {
    action: 'add' as const,
    openid: openid.trim(),
    ...(role && { role }),
    ...(name.trim() && { name: name.trim() }),
  };
}

/** Errors by field, the contract's own words; {} where the form may be sent. */
export function staffErrorsOf(form: StaffForm): StaffErrors {
  const checked = validate(staff.request, additionOf(form));
  const errors: StaffErrors = {};
  for (const { path, message } of checked.ok ? [] : checked.issues) {
    errors[path as keyof StaffForm] ??= message;
  }
  // The contract asks for the role only once the rest is right.
  if (!form.role) errors.role ??= '请选择角色';
  return errors;
}
