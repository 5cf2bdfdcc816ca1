import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { couriersIfKnown } from '../kit/services/couriers';
import { loadMe } from '../kit/services/me';
import { open } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { knownUsage } from '../overview/services/overview';
import { type AccountGroups, type AccountView, groupAccounts } from './logic/accounts';
import { answered, type BalanceRefresh, begun, failureText, resultText } from './logic/balance-refresh';
import {
  accountsChanged,
  accountsVersion,
  knownAccounts,
  loadAccounts,
  refreshBalance,
  refreshBalances,
} from './services/accounts';

type Named = WechatMiniprogram.CustomEvent<{ deliveryId: string; bizId: string; key: string }>;

/** 账号: every bound account, what it has left and what needs someone. */
Component({
  properties: {
    /** Whether this tab is the one on the screen. */
    active: { type: Boolean, value: true },
  },
  data: {
    /** The first load shows a skeleton; later ones keep the list. */
    loading: true,
    groups: null as AccountGroups | null,
    empty: false,
    failure: null as FailureView | null,
    overShown: false,
    manages: may('owner'),
    /** By account key: those being asked for their balance, and why asking failed. */
    asking: {} as Record<string, boolean>,
    lost: {} as Record<string, string>,
    /** While and after all are asked. */
    all: null as BalanceRefresh | null,
    result: '',
    counted: 0,
    version: 0,
    placeholders: [1, 2, 3],
    skeleton: [{ width: '40%' }, { width: '56%' }, { width: '28%', height: '64rpx' }, { width: '72%' }],
  },
  observers: {
    active(active: boolean) {
      if (active && !this.data.loading) this.freshen();
    },
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ manages: may('owner') });
      if (this.data.active) this.freshen();
    },
  },
  methods: {
    /** After a binding the list is loaded again; after a balance was asked elsewhere it is only shown again. */
    freshen() {
      if (accountsChanged()) this.refresh();
      else if (this.data.version !== accountsVersion()) this.show();
    },
    async refresh() {
      const [outcome] = await Promise.all([loadAccounts(), couriersIfKnown(), loadMe()]);
      if (outcome.ok) await this.show();
      this.setData({
        loading: false,
        failure: outcome.ok ? null : viewFailure(outcome.failure),
        manages: may('owner'),
      });
    },
    async show() {
      const groups = groupAccounts(knownAccounts(), await couriersIfKnown(), Date.now(), knownUsage());
      this.setData({
        groups,
        empty: knownAccounts().length === 0,
        counted: groups.active.filter(({ balance }) => balance).length,
        version: accountsVersion(),
      });
    },
    retry() {
      this.setData({ loading: !this.data.groups, failure: null });
      this.refresh();
    },
    async askOne({ detail }: Named) {
      this.mark(detail.key, true);
      const outcome = await refreshBalance(detail);
      this.mark(detail.key, false, outcome.ok ? '' : failureText(viewFailure(outcome.failure)));
      await this.show();
    },
    mark(key: string, asking: boolean, reason = '') {
      this.setData({
        asking: { ...this.data.asking, [key]: asking },
        lost: { ...this.data.lost, [key]: reason },
      });
    },
    async askAll() {
      const { groups, all } = this.data;
      const accounts = groups?.active.filter(({ balance }) => balance) ?? [];
      if (all && all.done < all.total) return;
      const asking = Object.fromEntries(accounts.map(({ key }) => [key, true]));
      this.setData({ all: begun(accounts.length), result: '', asking, lost: {} });
      await refreshBalances(accounts, (account, outcome) =>
        this.onAnswer(account, outcome.ok ? undefined : viewFailure(outcome.failure)),
      );
      await this.show();
    },
    onAnswer(account: AccountView, failure?: FailureView) {
      const all = answered(this.data.all ?? begun(1), account, failure);
      this.setData({ all, result: resultText(all) });
      this.mark(account.key, false);
    },
    toggleOver() {
      this.setData({ overShown: !this.data.overShown });
    },
    add() {
      open('accounts/bind');
    },
    openAccount({ detail: { deliveryId, bizId } }: Named) {
      open('accounts/account', { deliveryId, bizId });
    },
    fix({ detail: { deliveryId, bizId } }: Named) {
      open('accounts/bind', { deliveryId, bizId });
    },
  },
});
