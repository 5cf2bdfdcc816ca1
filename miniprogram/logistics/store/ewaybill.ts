import type { EwaybillAccount } from '../../../cloudfunctions/store/getEwaybillAccount/contract';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { leave } from '../kit/services/navigation';
import { addPage, type EwaybillGroup, groupByCourier, STATUS_FILTERS } from './logic/ewaybill-view';
import { loadEwaybillPage } from './services/ewaybill';

/** 微信小店面单账号, ten at a time, because WeChat asks every courier for its balance. */
Page({
  data: {
    filters: STATUS_FILTERS,
    status: 0,
    groups: [] as EwaybillGroup[],
    total: 0,
    /** Nothing of this filter is on the screen yet. */
    first: true,
    more: false,
    loadingMore: false,
    failure: null as FailureView | null,
    placeholders: [1, 2, 3],
    skeleton: [{ width: '48%' }, { width: '28%', height: '64rpx' }, { width: '80%' }, { width: '64%' }],
  },

  accounts: [] as EwaybillAccount[],
  /** How far the list was asked for; not how many are shown, because a shifting list repeats some. */
  offset: 0,
  /** Answers to a filter that was left meanwhile are dropped. */
  turn: 0,

  onLoad() {
    this.restart();
  },

  async onPullDownRefresh() {
    await this.restart();
    wx.stopPullDownRefresh();
  },

  onReachBottom() {
    if (this.data.more && !this.data.loadingMore && !this.data.failure) this.loadMore();
  },

  choose(event: WechatMiniprogram.TouchEvent) {
    const { status } = dataOf<{ status: number }>(event);
    if (status === this.data.status) return;
    this.setData({ status, first: true, groups: [] });
    this.restart();
  },

  async restart() {
    this.turn += 1;
    this.offset = 0;
    this.setData({ failure: null });
    await this.load([]);
  },

  async loadMore() {
    this.setData({ loadingMore: true, failure: null });
    await this.load(this.accounts);
  },

  async load(before: EwaybillAccount[]) {
    const { turn } = this;
    const outcome = await loadEwaybillPage(this.data.status, this.offset);
    if (turn !== this.turn) return;
    if (!outcome.ok) {
      return this.setData({ failure: viewFailure(outcome.failure), first: false, loadingMore: false });
    }
    const { totalNum = 0, accountList = [] } = outcome.data;
    this.accounts = addPage(before, accountList);
    this.offset += accountList.length;
    this.setData({
      groups: groupByCourier(this.accounts),
      total: totalNum,
      first: false,
      loadingMore: false,
      more: accountList.length > 0 && this.offset < totalNum,
    });
  },

  retry() {
    if (this.data.groups.length) return this.loadMore();
    this.setData({ first: true });
    return this.restart();
  },

  back() {
    leave();
  },

  showAll() {
    this.setData({ status: 0, first: true, groups: [] });
    this.restart();
  },
});
