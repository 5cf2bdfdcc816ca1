import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { type FailureView, viewFailure } from '../logic/failure-view';
import type { CallResult } from './cloud';
import { admit } from './me';
import { shareMyself } from './share';

/** Data of a guarded page. */
export const GUARDED = {
  /** Of somebody whose role is not enough. */
  refused: false,
  /** Why the page could not be read, or why the caller may not read it. */
  failure: null as FailureView | null,
};

interface Guarded {
  data: typeof GUARDED;
  setData(data: Partial<typeof GUARDED>): void;
  ownOpenid: string;
  enter(): Promise<void>;
  refresh(): Promise<void>;
}

/**
 * What pages for some roles have in common; to be spread into a page with GUARDED in its data. Whoever may not enter is
 * told so, or sends their openid to the owner; for whoever may, the page's own `refresh` reads what it shows.
 */
export function guarded(least: Role) {
  return {
    ownOpenid: '',

    async enter(this: Guarded) {
      const { allowed, openid, refusal } = await admit(least);
      this.ownOpenid = openid;
      this.setData({ refused: !allowed && !refusal, failure: refusal });
      if (allowed) await this.refresh();
    },

    /** What was asked for; where it did not come, `failure` says why and undefined is the answer. */
    async read<Data>(this: Guarded, asked: Promise<CallResult<Data>>): Promise<Data | undefined> {
      const outcome = await asked;
      this.setData({ failure: outcome.ok ? null : viewFailure(outcome.failure) });
      return outcome.ok ? outcome.data : undefined;
    },

    onLoad(this: Guarded): void | Promise<void> {
      return this.enter();
    },

    async onPullDownRefresh(this: Guarded) {
      await this.enter();
      wx.stopPullDownRefresh();
    },

    onShareAppMessage(this: Guarded) {
      return shareMyself(this.data.failure?.openid ?? '');
    },
  };
}
