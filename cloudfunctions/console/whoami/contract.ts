import * as v from 'valibot';
import { answers, defineContract, type Family, type Role } from '../../shared/contract/define';

export interface Me {
  /** Empty for the cloud console's test button. */
  openid: string;
  role: Role;
  /** What the owner calls this person; empty for people of MERCHANT_OPENIDS. */
  name: string;
  /** The families that are deployed beside the console: what pages show is only of these. */
  features: Family[];
}

/**
 * Who is calling and what they may do, so that pages offer nothing the cloud would refuse. A stranger gets the
 * refusal every function gives, with their openid. A role or name that an owner just
 * changed shows within a minute. Makes no call to WeChat.
 */
export const whoami = defineContract({
  name: 'whoami',
  family: 'console',
  title: '我的身份',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({}),
  response: answers<Me>(),
  errors: {},
});
