import { isRole, type Role } from '../contract/person';

/** One piece of MERCHANT_OPENIDS. */
export interface Entry {
  /** As it stands there. */
  text: string;
  openid: string;
  /** Undefined: it gives nobody anything. */
  role: Role | undefined;
}

/**
 * MERCHANT_OPENIDS taken apart, for the functions that believe it and for set-up and build that write it:
 * `openid:role`, between them commas, semicolons or blanks, all of them full width, too.
 */
export function entriesOf(list: string): Entry[] {
  return list
    .split(/[,;\s\uff0c\uff1b]+/)
    .filter(Boolean)
    .map((text) => {
      const [openid = '', role, ...more] = text.split(/[:\uff1a]/);
      return { text, openid, role: openid && isRole(role) && !more.length ? role : undefined };
    });
}

/** Who may do what; of somebody who stands there twice the later entry counts. */
export function rolesFrom(list: string): Map<string, Role> {
  return new Map(entriesOf(list).flatMap(({ openid, role }) => (role ? [[openid, role] as const] : [])));
}

/** The list in the form in which every entry is read as it is meant. */
export function listOf(roles: Iterable<readonly [openid: string, role: Role]>): string {
  return Array.from(roles, ([openid, role]) => `${openid}:${role}`).join(',');
}
