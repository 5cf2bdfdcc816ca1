import type { Family, Role } from '../../../../cloudfunctions/shared/contract/define';
import { reaches } from '../../kit/logic/role';

export interface MeLink {
  /** The page it opens. */
  page: string;
  name: string;
  icon: string;
  least: Role;
  /** Only where this family is deployed. */
  of?: Family;
}

export interface LinkGroup {
  title: string;
  links: MeLink[];
}

const GROUPS: LinkGroup[] = [
  {
    title: '运单',
    links: [
      { page: 'open-orders/pending', name: '待确认运单', icon: 'time', least: 'clerk', of: 'logistics' },
      { page: 'waybill/lookup', name: '按订单号查询', icon: 'search', least: 'viewer', of: 'logistics' },
    ],
  },
  {
    title: '店铺',
    links: [
      { page: 'staff/staff', name: '员工', icon: 'usergroup', least: 'owner' },
      { page: 'shop/shop', name: '寄件地址与商品信息', icon: 'location', least: 'clerk' },
      { page: 'staff/printers', name: '打印员', icon: 'print', least: 'clerk', of: 'logistics' },
      { page: 'store/ewaybill', name: '微信小店面单账号', icon: 'shop', least: 'viewer', of: 'store' },
    ],
  },
  {
    title: '其他',
    links: [
      { page: 'sandbox/sandbox', name: '沙箱演练', icon: 'play-circle', least: 'owner', of: 'logistics' },
      { page: 'me/about', name: '关于', icon: 'info-circle', least: 'viewer' },
    ],
  },
];

/** What 我的 leads to for this role, of what is deployed; nothing for a stranger. */
export function linksFor(role: Role | '', features: readonly Family[]): LinkGroup[] {
  return GROUPS.map(({ title, links }) => ({
    title,
    links: links.filter(({ least, of }) => reaches(role, least) && (!of || features.includes(of))),
  })).filter(({ links }) => links.length > 0);
}
