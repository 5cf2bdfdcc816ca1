import type { CourierAccount } from '../../../../cloudfunctions/getAllAccount/contract';
import { type AccountGroups, groupAccounts } from '../../core/accounts';
import { type FailureView, viewFailure } from '../../core/failure-view';
import { accountsChanged, loadAccounts } from '../../services/accounts';
import { couriersIfKnown } from '../../services/couriers';
import { open } from '../../services/navigation';
import { may } from '../../services/role';

/** 物流账号: every bound account, what it has left and what needs someone. */
Component({
  data: {
    /** The first load shows a skeleton; later ones keep the list. */
    loading: true,
    groups: null as AccountGroups | null,
    empty: false,
    failure: null as FailureView | null,
    overShown: false,
    manages: may('owner'),
    placeholders: [1, 2, 3],
    skeleton: [{ width: '40%' }, { width: '56%' }, { width: '28%', height: '64rpx' }, { width: '72%' }],
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ manages: may('owner') });
      if (accountsChanged()) this.refresh();
    },
  },
  methods: {
    async refresh() {
      const [outcome, couriers] = await Promise.all([loadAccounts(), couriersIfKnown()]);
      this.setData({
        loading: false,
        failure: outcome.ok ? null : viewFailure(outcome.failure),
        manages: may('owner'),
      });
      if (outcome.ok) this.show(outcome.data, couriers);
    },
    show(accounts: CourierAccount[], couriers: Parameters<typeof groupAccounts>[1]) {
      this.setData({
        groups: groupAccounts(accounts, couriers, Date.now()),
        empty: accounts.length === 0,
      });
    },
    retry() {
      this.setData({ loading: !this.data.groups, failure: null });
      this.refresh();
    },
    toggleOver() {
      this.setData({ overShown: !this.data.overShown });
    },
    add() {
      open('bind');
    },
    openAccount({ detail }: WechatMiniprogram.CustomEvent<{ deliveryId: string; bizId: string }>) {
      open('account', detail);
    },
    fix({ detail }: WechatMiniprogram.CustomEvent<{ deliveryId: string; bizId: string }>) {
      open('bind', detail);
    },
  },
});
