import { ACCOUNT, type Account, type BackendState } from './state';

/** How long the emulated EMS thinks about a binding, on the emulator's clock. */
export const REVIEW_SECONDS = 60;

/** Concludes every review that is due and returns the accounts it was about. */
export function concludeReviews(state: BackendState, now: number): Account[] {
  const due = state.accounts.filter((account) => account.reviewAtMs !== null && account.reviewAtMs <= now);
  for (const account of due) conclude(account);
  return due;
}

/** The emulated EMS grants whatever is asked, unless the asked service type says 拒绝. */
function conclude(account: Account): void {
  const refused = /服务类型:\s*\S*拒绝/.test(account.remarkContent.replaceAll('：', ':'));
  account.statusCode = refused ? ACCOUNT.failed : ACCOUNT.bound;
  account.remarkWrongMsg = refused ? '服务类型不在协议范围内，请与揽投部核对后重新提交' : '';
  account.updateTime = Math.floor((account.reviewAtMs ?? 0) / 1000);
  account.reviewAtMs = null;
}
