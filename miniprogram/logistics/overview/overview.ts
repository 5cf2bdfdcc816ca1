import type { Overview } from '../../../cloudfunctions/console/overview/contract';
import { type AccountView, viewAccount } from '../accounts/logic/accounts';
import { accountsVersion, knownAccounts, loadAccounts } from '../accounts/services/accounts';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { privateState } from '../kit/logic/private-state';
import { versionOf } from '../kit/services/changes';
import { couriersIfKnown } from '../kit/services/couriers';
import { loadMe } from '../kit/services/me';
import { open } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { scan } from '../kit/services/scan';
import type { ListFilter } from '../list/logic/filter';
import { type Attention, attentionOf, type Need } from './logic/attention';
import { type BalanceRow, balanceRows } from './logic/balances';
import { type Bar, barsOf, type Figure, figuresOf, isEmpty } from './logic/figures';
import { knownUsage, loadOverview, loadUsage } from './services/overview';

const FRESH_MS = 60_000;

/** The figures on the screen. */
const own = privateState((): { overview?: Overview } => ({}));

const role = () => ({ viewer: may('viewer'), clerk: may('clerk'), manages: may('owner') });
const versions = () => `${versionOf('waybills')} ${accountsVersion()}`;

/** 概览: whether everything is all right, today, the week, the balances, and the three things done most. */
Component({
  properties: {
    /** Whether this tab is the one on the screen. */
    active: { type: Boolean, value: true },
  },
  data: {
    ...role(),
    attention: null as Attention | null,
    allNeeds: false,
    figures: [] as Figure[],
    bars: [] as Bar[],
    unprinted: 0,
    balances: null as BalanceRow[] | null,
    /** Nothing is bound yet: what to do first takes the place of zeros. */
    firstSteps: false,
    figuresFailure: null as FailureView | null,
    accountsFailure: null as FailureView | null,
    /** When and of what state the last load was. */
    loadedAt: 0,
    loaded: '',
    skeleton: [{ width: '48%', height: '48rpx' }, { width: '80%' }],
    figuresSkeleton: [[1, 1, 1, 1].map(() => ({ width: '20%', height: '88rpx' })), { height: '280rpx' }],
  },
  observers: {
    active(active: boolean) {
      if (active) this.freshen();
    },
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      this.setData(role());
      if (this.data.active) this.freshen();
    },
  },
  methods: {
    /** Loads again where something changed elsewhere or a minute went by. */
    freshen() {
      const { loadedAt, loaded } = this.data;
      if (loadedAt && (loaded !== versions() || Date.now() - loadedAt > FRESH_MS)) this.refresh();
    },
    async refresh() {
      this.setData({ loadedAt: Date.now(), loaded: versions() });
      await Promise.all([this.refreshFigures(), this.refreshAccounts(), this.learnRole()]);
      await this.judge();
    },
    async learnRole() {
      await loadMe();
      this.setData(role());
    },
    async refreshFigures() {
      const outcome = await loadOverview();
      if (!outcome.ok) return this.setData({ figuresFailure: viewFailure(outcome.failure) });
      own(this).overview = outcome.data;
      const { days, unprinted } = outcome.data;
      this.setData({
        figures: figuresOf(outcome.data),
        bars: barsOf(days),
        unprinted,
        figuresFailure: null,
      });
    },
    async refreshAccounts() {
      const [outcome, couriers] = await Promise.all([loadAccounts(), couriersIfKnown()]);
      if (!outcome.ok) return this.setData({ accountsFailure: viewFailure(outcome.failure) });
      this.setData({ accountsFailure: null });
      await this.showBalances();
      await loadUsage(outcome.data, couriers);
      await this.showBalances();
    },
    async showBalances() {
      this.setData({ balances: balanceRows(await this.accounts(), knownUsage()) });
    },
    async accounts(): Promise<AccountView[]> {
      const couriers = await couriersIfKnown();
      return knownAccounts().map((account) => viewAccount(account, couriers, Date.now(), knownUsage()));
    },
    /** Says what the first card says, once both halves have come or failed. */
    async judge() {
      const { figuresFailure, accountsFailure } = this.data;
      const overview = figuresFailure ? undefined : own(this).overview;
      const accounts = accountsFailure ? undefined : await this.accounts();
      this.setData({
        attention: overview || accounts ? attentionOf({ overview, accounts }) : null,
        firstSteps: !!accounts && !accounts.some(({ bound }) => bound) && (!overview || isEmpty(overview)),
      });
    },
    retryFigures() {
      this.refreshFigures().then(() => this.judge());
    },
    retryAccounts() {
      this.refreshAccounts().then(() => this.judge());
    },
    showAllNeeds() {
      this.setData({ allNeeds: true });
    },
    seeTo(event: WechatMiniprogram.TouchEvent) {
      const need = this.data.attention?.needs[dataOf<{ at: number }>(event).at] as Need | undefined;
      if (need?.account) open('accounts/account', need.account);
      else if (need?.filter) this.list(need.filter);
    },
    seeFigure(event: WechatMiniprogram.TouchEvent) {
      const figure = this.data.figures[dataOf<{ at: number }>(event).at];
      if (figure) this.list(figure.filter);
    },
    seeDay(event: WechatMiniprogram.TouchEvent) {
      const { day } = dataOf<{ day: string }>(event);
      this.list({ from: day, to: day });
    },
    seeAccount(event: WechatMiniprogram.TouchEvent) {
      const { delivery, biz } = dataOf<{ delivery: string; biz: string }>(event);
      open('accounts/account', { deliveryId: delivery, bizId: biz });
    },
    seeAccounts() {
      this.triggerEvent('tab', { value: 'accounts' });
    },
    list(filter: ListFilter, selecting = false) {
      this.triggerEvent('list', { filter, selecting });
    },
    bind() {
      open('accounts/bind');
    },
    create() {
      open('create/create');
    },
    async scan() {
      const text = await scan();
      if (text) this.list({ text });
    },
    print() {
      this.list({ stage: 'waiting', printed: false }, true);
    },
  },
});
