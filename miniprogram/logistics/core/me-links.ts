import type { Role } from '../../../cloudfunctions/shared/contract/define';
import { reaches } from './role';

export interface MeLink {
  /** The page it opens. */
  page: string;
  name: string;
  icon: string;
  least: Role;
}

export interface LinkGroup {
  title: string;
  links: MeLink[];
}

const GROUPS: LinkGroup[] = [
  {
    title: '运单',
    links: [
      { page: 'pending', name: '待确认运单', icon: 'time', least: 'clerk' },
      { page: 'lookup', name: '按订单号查询', icon: 'search', least: 'viewer' },
    ],
  },
  {
    title: '店铺',
    links: [
      { page: 'staff', name: '员工', icon: 'usergroup', least: 'owner' },
      { page: 'shop', name: '寄件地址与商品信息', icon: 'location', least: 'clerk' },
      { page: 'printers', name: '打印员', icon: 'print', least: 'clerk' },
      { page: 'ewaybill', name: '微信小店面单账号', icon: 'shop', least: 'viewer' },
    ],
  },
  {
    title: '其他',
    links: [
      { page: 'sandbox', name: '沙箱演练', icon: 'play-circle', least: 'owner' },
      { page: 'about', name: '关于', icon: 'info-circle', least: 'viewer' },
    ],
  },
];

/** What 我的 leads to for this role; nothing for a stranger. */
export function linksFor(role: Role | ''): LinkGroup[] {
  return GROUPS.map(({ title, links }) => ({
    title,
    links: links.filter(({ least }) => reaches(role, least)),
  })).filter(({ links }) => links.length > 0);
}
