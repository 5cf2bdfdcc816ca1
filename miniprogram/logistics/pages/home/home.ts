const TABS = ['accounts', 'lookup', 'me'] as const;
type Tab = (typeof TABS)[number];

/** A section that can load itself anew. */
interface Section {
  refresh?(): Promise<void> | void;
}

/** The console's front door. It carries its own tab bar: a native one would belong to the whole mini-program. */
Page({
  data: {
    tab: 'accounts' as Tab,
    /** Sections opened so far: they stay as they are when another tab is looked at. */
    opened: { accounts: false, lookup: false, me: false },
  },
  onLoad({ tab }) {
    this.select(TABS.find((known) => known === tab) ?? 'accounts');
  },
  async onPullDownRefresh() {
    const section = this.selectComponent(`#${this.data.tab}`) as Section | null;
    await section?.refresh?.();
    wx.stopPullDownRefresh();
  },
  change(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    this.select(event.detail.value);
    const section = this.selectComponent('#me') as Section | null;
    if (event.detail.value === 'me') section?.refresh?.();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  select(tab: Tab) {
    this.setData({ tab, [`opened.${tab}`]: true });
  },
});
