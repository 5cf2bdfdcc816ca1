import type { EwaybillAccount, SiteInfo } from '../state';

type Address = Pick<
  SiteInfo['address'],
  | 'provinceCode'
  | 'provinceName'
  | 'cityCode'
  | 'cityName'
  | 'districtCode'
  | 'districtName'
  | 'streetCode'
  | 'streetName'
>;

interface Site {
  code: string;
  name: string;
  /** 1 in business; anything else is not. */
  status: number;
  address: Address & { detail: string };
  contact: SiteInfo['contact'];
  senderAddress: EwaybillAccount['senderAddress'];
}

const BRANDS: Record<string, string> = {
  ZTO: '中通',
  YTO: '圆通',
  YUNDA: '韵达',
  STO: '申通',
  JTSD: '极兔',
};

export const SITES = {
  yuhang: site('571018', '余杭仓前', 1, {
    region: ['330000000', '浙江省', '330100000', '杭州市', '330110000', '余杭区', '330110012', '仓前街道'],
    detail: '样例街66号',
    contact: { mobile: '13800138021', name: '吴桂芳', phone: '0571-88880021' },
  }),
  qingpu: site('210002', '青浦华新', 1, {
    region: ['310000000', '上海', '310100000', '上海市', '310118000', '青浦区', '310118110', '华新镇'],
    detail: '样板路1777号',
    contact: { mobile: '13800138022', name: '郑海', phone: '' },
  }),
  haizhu: site('020077', '海珠琶洲', 1, {
    region: ['440000000', '广东省', '440100000', '广州市', '440105000', '海珠区', '440105016', '琶洲街道'],
    detail: '示范东路9号',
    contact: { mobile: '13800138023', name: '何婉仪', phone: '020-88880023' },
  }),
  longquan: site('280031', '龙泉驿大面', 1, {
    region: ['510000000', '四川省', '510100000', '成都市', '510112000', '龙泉驿区', '510112003', '大面街道'],
    detail: '示例南路120号',
    contact: { mobile: '13800138024', name: '罗建军', phone: '028-88880024' },
  }),
  closed: site('571044', '余杭五常', 2, {
    region: ['330000000', '浙江省', '330100000', '杭州市', '330110000', '余杭区', '330110011', '五常街道'],
    detail: '样例弄3号',
    contact: { mobile: '13800138025', name: '钱伟', phone: '' },
  }),
} satisfies Record<string, Site>;

export type SiteKey = keyof typeof SITES;

export function siteInfo(deliveryId: string, key: SiteKey): SiteInfo {
  const { code, name, status, address, contact } = SITES[key];
  const { detail, ...region } = address;
  return {
    deliveryId,
    siteStatus: status,
    siteCode: code,
    siteName: `${name}网点`,
    siteFullname: `${region.cityName}${name}${BRANDS[deliveryId] ?? deliveryId}快递网点`,
    address: {
      ...region,
      countryCode: 'CN',
      detailAddress: region.cityName + region.districtName + region.streetName + detail,
    },
    contact,
  };
}

interface Told {
  /** Province, city, district and street: code and name of each. */
  region: [string, string, string, string, string, string, string, string];
  detail: string;
  contact: SiteInfo['contact'];
}

function site(code: string, name: string, status: number, { region, detail, contact }: Told): Site {
  const [provinceCode, provinceName, cityCode, cityName, districtCode, districtName, streetCode, streetName] =
    region;
  return {
    code,
    name,
    status,
    contact,
    address: {
      provinceCode,
      provinceName,
      cityCode,
      cityName,
      districtCode,
      districtName,
      streetCode,
      streetName,
      detail,
    },
    senderAddress: {
      province: provinceName,
      city: cityName,
      county: districtName,
      street: streetName,
      address: detail,
    },
  };
}
