import type { AccountView, Usage } from '../../accounts/logic/accounts';
import { daysLeft } from '../../accounts/logic/pace';

/** One account's sheets on the first page. */
export interface BalanceRow {
  key: string;
  deliveryId: string;
  bizId: string;
  courier: string;
  /** What tells two accounts of one courier apart. */
  name: string;
  sheets: number;
  pace: string;
  tone: '' | 'waiting' | 'failed';
  /** Per cent of the bar: a full one lasts two weeks, or is two hundred sheets where the use is unknown. */
  fill: number;
}

const FULL_DAYS = 14;
const FULL_SHEETS = 200;

/** Those that count sheets, whatever ends soonest first. */
export function balanceRows(accounts: AccountView[], usage: Usage): BalanceRow[] {
  const rows = accounts.flatMap((account) => {
    const { key, balance } = account;
    if (!balance) return [];
    const days = daysLeft(balance.sheets, usage[key]);
    return [{ row: rowOf(account, balance, days), days: days ?? Number.POSITIVE_INFINITY }];
  });
  const sooner = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return rows.sort((a, b) => sooner(a.days, b.days) || a.row.sheets - b.row.sheets).map(({ row }) => row);
}

function rowOf(
  account: AccountView,
  balance: NonNullable<AccountView['balance']>,
  days: number | undefined,
): BalanceRow {
  const share = days === undefined ? balance.sheets / FULL_SHEETS : days / FULL_DAYS;
  return {
    key: account.key,
    deliveryId: account.deliveryId,
    bizId: account.bizId,
    courier: account.courier,
    name: account.alias || account.maskedCode,
    sheets: balance.sheets,
    pace: balance.pace,
    tone: balance.tone,
    fill: Math.round(Math.min(1, Math.max(0, share)) * 100),
  };
}
