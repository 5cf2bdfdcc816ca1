import { componentOf } from '../kit/logic/component-of';
import { type FailureView, isNotAllowed, viewFailure } from '../kit/logic/failure-view';
import { knownMe, loadMe } from '../kit/services/me';
import { knownRole } from '../kit/services/role';
import { shareMyself } from '../kit/services/share';
import type { ListFilter } from '../list/logic/filter';
import { TAB_LOOKS, type Tab, tabFor, tabsFor } from './logic/tabs';

/** How long a role is taken for granted; the cloud keeps it as long (shared/staff). */
const ROLE_MS = 60_000;

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
    looks: TAB_LOOKS,
    tab: 'overview' as Tab,
    tabs: tabsFor(knownMe()?.features),
    /** Sections opened so far: they stay as they are when another tab is looked at. */
    opened: { overview: false, waybills: false, accounts: false, me: false },
    /** False until it is known whether this person belongs to the shop. */
    ready: knownRole() !== '',
    skeleton: [{ width: '40%' }, { width: '72%' }, { width: '56%' }],
    /** Of somebody who may not even look; they see nothing else. */
    stranger: null as FailureView | null,
    /** While waybills are being chosen their own bar takes the place of the tabs. */
    selecting: false,
  },
  askedAt: 0,
  onLoad({ tab }) {
    this.setData({ ready: knownRole() !== '' });
    this.select(tabFor(this.data.tabs, tab));
    this.enter();
  },
  onShow() {
    if (this.askedAt && Date.now() - this.askedAt > ROLE_MS) this.enter();
  },
  async enter() {
    this.askedAt = Date.now();
    const [before, who] = [knownRole(), knownMe()?.openid];
    const outcome = await loadMe();
    const after = knownRole();
    const another = outcome.ok && !!who && who !== outcome.data.openid;
    // Where nobody could tell, somebody who belonged here keeps what is on the screen.
    const kept = !outcome.ok && (isNotAllowed(outcome.failure) || (!after && outcome.failure.error.openid));
    const tabs = outcome.ok ? tabsFor(outcome.data.features) : this.data.tabs;
    this.setData({ ready: true, tabs, stranger: kept ? viewFailure(outcome.failure) : null });
    this.select(tabFor(tabs, this.data.tab));
    if (another || (before && after && before !== after)) this.refreshAll();
  },
  /** Somebody changed this person's role, or it is another person: what the sections show and offer follows. */
  refreshAll() {
    for (const tab of this.data.tabs) if (this.data.opened[tab]) this.section(tab)?.refresh();
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
    return componentOf<Section>(this, `#${tab}`);
  },
  waybills() {
    return componentOf<Waybills>(this, '#waybills');
  },
});
