import type { Deadline } from '../call/deadline';
import { isRole, type Role } from '../contract/person';
import { collection, type Stored } from '../database/collection';
import type { Caller } from './caller';

/** Somebody an owner let in from the mini-program; `_id` is the openid. */
export interface StaffRecord extends Stored {
  role: Role;
  /** What the owner calls them; may be empty. */
  name: string;
  /** Milliseconds since the epoch. */
  addedAt: number;
}

export const staff = collection<StaffRecord>('staff');

const KEPT_MS = 60_000;
const kept = new Map<string, { role: Role; name: string; until: number }>();

/**
 * The caller with the role the staff list gives them, where MERCHANT_OPENIDS gives none. A role is kept for a
 * minute in each instance; a stranger is looked up each time, so that whoever was just added gets in at once.
 * Throws CallError -700005 where the list cannot be read.
 */
export async function withStaffRole(caller: Caller, deadline: Deadline): Promise<Caller> {
  const { openid, role } = caller;
  if (!openid || role) return caller;
  const known = kept.get(openid);
  if (known && known.until > Date.now()) return { openid, role: known.role, name: known.name };
  const found = await staff(deadline).find(openid);
  if (!isRole(found?.role)) return caller;
  const { role: given, name = '' } = found;
  kept.set(openid, { role: given, name, until: Date.now() + KEPT_MS });
  return { openid, role: given, name };
}
