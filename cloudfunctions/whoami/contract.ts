import * as v from 'valibot';
import { answers, defineContract, type Role } from '../shared/contract';

export interface Me {
  openid: string;
  role: Role;
  /** What the owner calls this person; empty for people of MERCHANT_OPENIDS. */
  name: string;
}

/**
 * Who is calling and what they may do, so that pages offer nothing the cloud would refuse. A stranger gets the
 * refusal every function gives, with their openid. Makes no call to WeChat.
 */
export const whoami = defineContract({
  name: 'whoami',
  title: '我的身份',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({}),
  response: answers<Me>(),
  errors: {},
});
