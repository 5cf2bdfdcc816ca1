import type {
  CourierAccount,
  CourierService,
} from '../../../cloudfunctions/logistics/getAllAccount/contract';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { couriersIfKnown } from '../kit/services/couriers';
import { myRole } from '../kit/services/me';
import { leave, open, queryOf } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { shareMyself } from '../kit/services/share';
import { knownUsage } from '../overview/services/overview';
import { accountRows, type Row } from './logic/account-rows';
import { type AccountView, accountKey, viewAccount } from './logic/accounts';
import { failureText } from './logic/balance-refresh';
import { accountsChanged, knownAccount, loadAccounts, refreshBalance, unbind } from './services/accounts';

/** One courier account in full: `?deliveryId=&bizId=`. */
Page({
  data: {
    view: null as AccountView | null,
    rows: [] as Row[],
    services: [] as CourierService[],
    manages: may('owner'),
    gone: false,
    asking: false,
    working: false,
    /** While the courier is being asked for the balance; why it could not be. */
    refreshing: false,
    lost: '',
    failure: null as FailureView | null,
    skeletons: {
      head: [{ width: '40%' }, { width: '30%', height: '80rpx' }, { width: '50%' }],
      rows: [1, 1, 1, 1],
    },
    keepButton: { content: '先不解绑', theme: 'primary', variant: 'base' },
    unbindButton: { content: '解绑', theme: 'danger', variant: 'outline' },
  },

  key: '',

  onLoad(query) {
    this.key = accountKey(queryOf(query, 'deliveryId', 'bizId'));
    const known = knownAccount(this.key);
    if (known) this.show(known);
    else this.refresh();
  },

  onShow() {
    this.setData({ manages: may('owner') });
    if (accountsChanged()) this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    wx.stopPullDownRefresh();
  },

  onShareAppMessage() {
    return shareMyself(this.data.failure?.openid ?? '');
  },

  async refresh() {
    const outcome = await loadAccounts();
    this.setData({ failure: outcome.ok ? null : viewFailure(outcome.failure), manages: may('owner') });
    if (!outcome.ok) return;
    const account = knownAccount(this.key);
    if (account) await this.show(account);
    else this.setData({ gone: true, view: null });
  },

  async show(account: CourierAccount) {
    const [couriers] = await Promise.all([couriersIfKnown(), myRole()]);
    this.setData({
      manages: may('owner'),
      gone: false,
      view: viewAccount(account, couriers, Date.now(), knownUsage()),
      rows: accountRows(account, Date.now()),
      services: account.serviceType ?? [],
    });
  },

  async askBalance() {
    const { view, refreshing } = this.data;
    if (!view || refreshing) return;
    this.setData({ refreshing: true, lost: '' });
    const outcome = await refreshBalance(view);
    if (outcome.ok && outcome.data) await this.show(outcome.data);
    this.setData({ refreshing: false, lost: outcome.ok ? '' : failureText(viewFailure(outcome.failure)) });
  },

  bindAgain() {
    const { view } = this.data;
    if (view) open('accounts/bind', { deliveryId: view.deliveryId, bizId: view.bizId });
  },

  ask() {
    this.setData({ asking: true });
  },

  dismiss() {
    this.setData({ asking: false });
  },

  async unbind() {
    const account = knownAccount(this.key);
    this.setData({ asking: false });
    if (!account || this.data.working) return;
    this.setData({ working: true, failure: null });
    const outcome = await unbind(account);
    this.setData({ working: false });
    if (outcome.ok) return leave('已解绑', 'accounts');
    this.setData({ failure: viewFailure(outcome.failure), manages: may('owner') });
    wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  back() {
    leave(undefined, 'accounts');
  },
});
