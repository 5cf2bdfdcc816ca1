import type { FailureView } from '../../kit/logic/failure-view';

/** How asking all couriers for their balances goes: nothing before the first time. */
export interface BalanceRefresh {
  total: number;
  done: number;
  /** Whose balance could not be asked, and why. */
  lost: { key: string; name: string; reason: string }[];
}

export function begun(total: number): BalanceRefresh {
  return { total, done: 0, lost: [] };
}

export function answered(
  refresh: BalanceRefresh,
  account: { key: string; courier: string },
  failure?: FailureView,
) {
  const lost = failure
    ? [...refresh.lost, { key: account.key, name: account.courier, reason: failureText(failure) }]
    : refresh.lost;
  return { ...refresh, done: refresh.done + 1, lost };
}

/** One line once every courier was asked; '' before. */
export function resultText({ total, done, lost }: BalanceRefresh): string {
  if (done < total) return '';
  if (!lost.length) return `${total} 个账号的余额都刷新了`;
  return `${total - lost.length} 个账号的余额已刷新，${lost.length} 个没有`;
}

/** A failure in one sentence for a strip beside what it concerns. */
export function failureText({ title, action }: FailureView): string {
  return `${title}。${action}`;
}
