import { type FailureView, isNotAllowed, viewFailure } from '../../core/failure-view';
import type { ListFilter } from '../../core/list-filter';
import { loadMe } from '../../services/me';
import { shareMyself } from '../../services/share';

const TABS = ['overview', 'waybills', 'accounts', 'me'] as const;
type Tab = (typeof TABS)[number];

/** A section that can load itself anew. */
interface Section {
  refresh(): Promise<void> | void;
}

interface Waybills extends Section {
  show(filter: ListFilter, selecting: boolean): void;
  more(): void;
}

/** The console's front door. It carries its own tab bar: a native one would belong to the whole mini-program. */
Page({
  data: {
    tab: 'overview' as Tab,
    /** Sections opened so far: they stay as they are when another tab is looked at. */
    opened: { overview: false, waybills: false, accounts: false, me: false },
    /** Of somebody who may not even look; they see nothing else. */
    stranger: null as FailureView | null,
    /** While waybills are being chosen their own bar takes the place of the tabs. */
    selecting: false,
  },
  onLoad({ tab }) {
    this.select(TABS.find((known) => known === tab) ?? 'overview');
    this.enter();
  },
  async enter() {
    const outcome = await loadMe();
    const stranger = !outcome.ok && isNotAllowed(outcome.failure);
    this.setData({ stranger: stranger ? viewFailure(outcome.failure) : null });
  },
  async onPullDownRefresh() {
    await Promise.all([this.enter(), this.section(this.data.tab)?.refresh()]);
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.tab === 'waybills') this.waybills()?.more();
  },
  onShareAppMessage() {
    return shareMyself(this.data.stranger?.openid ?? '');
  },
  change(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    this.select(event.detail.value);
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  select(tab: Tab) {
    this.setData({ tab, [`opened.${tab}`]: true });
  },
  /** Shows waybills that another section speaks of. */
  list({ detail }: WechatMiniprogram.CustomEvent<{ filter: ListFilter; selecting?: boolean }>) {
    this.select('waybills');
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    wx.nextTick(() => this.waybills()?.show(detail.filter, detail.selecting === true));
  },
  hideTabs({ detail }: WechatMiniprogram.CustomEvent<{ selecting: boolean }>) {
    this.setData({ selecting: detail.selecting });
  },
  section(tab: Tab) {
    return this.selectComponent(`#${tab}`) as unknown as Section | null;
  },
  waybills() {
    return this.selectComponent('#waybills') as unknown as Waybills | null;
  },
});
