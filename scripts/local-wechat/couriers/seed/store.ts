import type { EwaybillAccount } from '../state';
import { daysAgo } from './ago';
import { SITES, type SiteKey, siteInfo } from './sites';

const SHOP_ID = '500000000571000018';
const PARTNER_SHOP_ID = '500000000020000026';

const HOME = {
  province: '浙江省',
  city: '杭州市',
  county: '余杭区',
  street: '仓前街道',
  address: '示例路18号3幢',
};

/** Eighteen accounts: two pages of ten, every status, outlets, monthly accounts and shared ones. */
export function seedEwaybillAccounts(now: number): EwaybillAccount[] {
  return [
    outlet('ZTO', 'yuhang', { available: 1860, allocated: 4213, recycled: 12, cancel: 35 }),
    outlet('YTO', 'yuhang', { available: 640, allocated: 1920, recycled: 0, cancel: 18 }),
    outlet('YUNDA', 'yuhang', { available: 8, allocated: 992, recycled: 3, cancel: 7 }),
    outlet('JTSD', 'qingpu', { available: 300, allocated: 100, recycled: 0, cancel: 1 }),
    monthly('SF', '5710926648', {}),
    monthly('JD', '010K3390721', {}),
    shared(outlet('YTO', 'haizhu', { available: 2200, allocated: 780, recycled: 5, cancel: 9 }), now),
    outlet('STO', 'longquan', { status: 5 }),
    outlet('YUNDA', 'longquan', { status: 1 }),
    monthly('EMS', '90000571204118', { status: 1 }),
    outlet('JTSD', 'yuhang', { status: 2, available: 41, allocated: 59 }),
    outlet('ZTO', 'qingpu', { status: 6, available: 120, allocated: 380, recycled: 2, cancel: 4 }),
    outlet('YTO', 'qingpu', { status: 4, allocated: 500, cancel: 2 }),
    outlet('STO', 'yuhang', { available: 75, allocated: 25 }),
    monthly('DBKD', 'DB571004482', {}),
    monthly('SF', '5710911203', { status: 4 }),
    shared(monthly('SF', '0201180377', {}), now),
    outlet('ZTO', 'closed', { available: 66, allocated: 134, cancel: 1 }),
  ].map((account, index) => ({ ...account, acctId: `6041182057338${170_003 + index * 7_919}` }));
}

function account(deliveryId: string, told: Partial<EwaybillAccount>): EwaybillAccount {
  return {
    deliveryId,
    companyType: 1,
    shopId: SHOP_ID,
    acctId: '',
    acctType: 0,
    status: 3,
    available: 0,
    allocated: 0,
    recycled: 0,
    cancel: 0,
    senderAddress: HOME,
    ...told,
  };
}

/** 加盟: a balance at one outlet. */
function outlet(deliveryId: string, site: SiteKey, told: Partial<EwaybillAccount>): EwaybillAccount {
  const { senderAddress } = SITES[site];
  return account(deliveryId, { siteInfo: siteInfo(deliveryId, site), senderAddress, ...told });
}

/** 直营: billed to a monthly account, no balance. */
function monthly(deliveryId: string, monthlyCard: string, told: Partial<EwaybillAccount>): EwaybillAccount {
  return account(deliveryId, { companyType: 2, monthlyCard, ...told });
}

/** The same account lent by a partner's store. */
function shared(lent: EwaybillAccount, now: number): EwaybillAccount {
  return {
    ...lent,
    acctType: 1,
    share: {
      deliveryId: lent.deliveryId,
      siteCode: lent.siteInfo?.siteCode ?? '',
      siteName: lent.siteInfo?.siteName ?? '',
      acctId: '604118205733990011',
      nickname: '青禾华南仓',
      shareId: '700000000020004137',
      shopId: PARTNER_SHOP_ID,
      monthlyCard: lent.monthlyCard ?? '',
      updateTime: daysAgo(now, 9),
    },
  };
}
