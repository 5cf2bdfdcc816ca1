import type { Overview } from '../../../../cloudfunctions/console/overview/contract';
import type { AccountView } from '../../accounts/logic/accounts';
import type { Tone } from '../../kit/logic/tone';
import type { ListFilter } from '../../list/logic/filter';

/** Something that needs somebody, and where it is seen to: a list of waybills or the page of an account. */
export interface Need {
  key: string;
  text: string;
  tone: Tone;
  /** False where only time helps: it is shown, yet everything is all right. */
  urgent: boolean;
  filter?: ListFilter;
  account?: { deliveryId: string; bizId: string };
}

export interface Attention {
  tone: Tone;
  title: string;
  /** One calm line; '' where the needs speak for themselves. */
  note: string;
  needs: Need[];
}

/** Undefined parts could not be loaded: nothing is said of them. */
export interface Known {
  overview?: Overview;
  accounts?: AccountView[];
}

/** What the first card says: the needs worst first, or that everything is all right as far as is known. */
export function attentionOf({ overview, accounts }: Known): Attention {
  const needs = [
    ...ofWaybills(overview, 'first'),
    ...ofAccounts(accounts, ({ balance }) => balance?.tone === 'failed', lowBalance),
    ...ofAccounts(accounts, ({ balance }) => balance?.tone === 'waiting', lowBalance),
    ...ofAccounts(accounts, ({ failed }) => failed, refused),
    ...ofWaybills(overview, 'later'),
    ...ofAccounts(accounts, ({ reviewing }) => reviewing, underReview),
  ];
  // What only takes time is mentioned on calm days alone: the number above is the number of lines.
  const urgent = needs.filter((need) => need.urgent);
  if (urgent.length)
    return { tone: 'waiting', title: `${urgent.length} 件事要处理`, note: '', needs: urgent };
  return { tone: 'done', ...allRight(overview, accounts), needs };
}

function allRight(overview?: Overview, accounts?: AccountView[]) {
  if (!accounts) return { title: '运单一切正常', note: '账号没有取到，看不到余额。' };
  if (!overview) return { title: '账号一切正常', note: '运单数字没有取到。' };
  return { title: '一切正常', note: '没有要处理的运单，面单余额够用。' };
}

/** Parcels nobody can be sure of, or that were refused, come before balances; those that only stand still after. */
function ofWaybills(overview: Overview | undefined, part: 'first' | 'later'): Need[] {
  if (!overview) return [];
  const { unconfirmed, failed, trouble, stuck } = overview.attention;
  const from = overview.days[0]?.day;
  const first: [number, Omit<Need, 'urgent'>][] = [
    [
      unconfirmed,
      {
        key: 'unconfirmed',
        text: `${unconfirmed} 单待确认`,
        tone: 'waiting',
        filter: { stage: 'unconfirmed' },
      },
    ],
    [
      failed,
      {
        key: 'failed',
        text: `${failed} 单没有建成`,
        tone: 'failed',
        filter: { stage: 'failed', from },
      },
    ],
    [trouble, { key: 'trouble', text: `${trouble} 单异常`, tone: 'failed', filter: { stage: 'trouble' } }],
  ];
  const later: typeof first = [
    [stuck, { key: 'stuck', text: `${stuck} 单轨迹停滞`, tone: 'waiting', filter: { stuck: true } }],
  ];
  return (part === 'first' ? first : later)
    .filter(([count]) => count > 0)
    .map(([, need]) => ({ ...need, urgent: true }));
}

type Said = Pick<Need, 'text' | 'tone' | 'urgent'>;

function ofAccounts(
  accounts: AccountView[] = [],
  which: (account: AccountView) => boolean,
  say: (account: AccountView) => Said,
): Need[] {
  return accounts.filter(which).map((account) => ({
    key: account.key,
    ...say(account),
    account: { deliveryId: account.deliveryId, bizId: account.bizId },
  }));
}

function lowBalance({ courier, balance }: AccountView): Said {
  return {
    text: `${courier} ${balance?.advice.replace(/。请联系网点充值。$/, '')}`,
    tone: balance?.tone || 'waiting',
    urgent: true,
  };
}

function refused({ courier }: AccountView): Said {
  return { text: `${courier} 绑定失败`, tone: 'failed', urgent: true };
}

function underReview({ courier }: AccountView): Said {
  return { text: `${courier} 绑定审核中，等快递公司答复`, tone: 'waiting', urgent: false };
}
