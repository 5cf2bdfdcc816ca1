import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { bizId, deliveryId, list } from '../../shared/contract/fields';

/** Accounts whose use is counted in one call; a limit of ours. */
export const MOST_ACCOUNTS = 20;

export interface Overview {
  /** Waybills made on each of the last seven days in China, oldest first, today last; refused ones are not counted. */
  days: { day: string; count: number }[];
  /** Of all waybills: made and not printed yet, waiting for the courier, under way. */
  unprinted: number;
  waiting: number;
  moving: number;
  /** Of those made in the last seven days. */
  signed: number;
  /** What needs someone. `failed` counts the last seven days. */
  attention: { unconfirmed: number; failed: number; trouble: number; stuck: number };
  /** Waybills made with each asked account in the last seven days. */
  usage: { deliveryId: string; bizId: string; count: number }[];
}

/** The figures of the console's first page, counted in the ledger. Makes no call to WeChat. */
export const overview = defineContract({
  name: 'overview',
  family: 'console',
  title: '运单概览',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({
    /** Accounts whose use is wanted; a limit of ours. */
    accounts: v.optional(
      list('账号', v.strictObject({ deliveryId, bizId }), {
        most: MOST_ACCOUNTS,
        tooMany: `一次最多统计 ${MOST_ACCOUNTS} 个账号`,
      }),
    ),
  }),
  response: answers<Overview>(),
  errors: {},
});
