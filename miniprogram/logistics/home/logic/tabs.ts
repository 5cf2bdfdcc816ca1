import type { Family } from '../../../../cloudfunctions/shared/contract/define';

const ALL = ['overview', 'waybills', 'accounts', 'me'] as const;

export type Tab = (typeof ALL)[number];

export const TAB_LOOKS: Record<Tab, { title: string; icon: string }> = {
  overview: { title: '概览', icon: 'home' },
  waybills: { title: '运单', icon: 'file-paste' },
  accounts: { title: '账号', icon: 'creditcard' },
  me: { title: '我的', icon: 'user' },
};

/** Tabs whose section is there: those of 物流助手 only where it is deployed; before anybody could tell, all. */
export function tabsFor(features: readonly Family[] | undefined): Tab[] {
  return features && !features.includes('logistics') ? ['me'] : [...ALL];
}

/** The tab asked for, where it is there; otherwise the first. */
export function tabFor(tabs: readonly Tab[], asked: string | undefined): Tab {
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'me';
}
