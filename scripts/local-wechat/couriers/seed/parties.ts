import { DEMO_SISTER_APPID } from '../../engine/demo';
import type { Person } from '../state';

/** The demo shop. */
export const SENDER: Person = {
  name: '青禾小店',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '余杭区',
  address: '仓前街道示例路18号3幢',
};

/** Its second warehouse. */
export const WAREHOUSE: Person = {
  name: '青禾小店德清仓',
  mobile: '13800138009',
  province: '浙江省',
  city: '湖州市',
  area: '德清县',
  address: '武康街道样例路66号2号库',
};

export const SHOP = {
  goodsName: '青禾小店的茶与器',
  imgUrl: 'https://img.example.com/qinghe/tea.jpg',
  wxaPath: 'pages/order/order',
};

export const SISTER_APP = DEMO_SISTER_APPID;

const SURNAMES = [...'陈林黄周吴徐孙朱马胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁'];
const GIVEN = [
  '若溪',
  '子墨',
  '思齐',
  '嘉言',
  '明远',
  '晓棠',
  '清和',
  '书瑶',
  '景行',
  '知微',
  '安然',
  '予安',
  '星野',
  '秋实',
  '云舒',
  '静姝',
  '乐山',
  '文渊',
  '采薇',
];

export function inventedName(nth: number): string {
  return `${SURNAMES[(nth * 7) % SURNAMES.length]}${GIVEN[(nth * 5) % GIVEN.length]}`;
}

type Place = readonly [province: string, city: string, area: string, street: string];

export const PLACES: readonly Place[] = [
  ['上海市', '上海市', '徐汇区', '漕河泾街道示例路'],
  ['广东省', '深圳市', '南山区', '粤海街道样板路'],
  ['北京市', '北京市', '海淀区', '中关村街道示范街'],
  ['江苏省', '南京市', '鼓楼区', '湖南路街道样例巷'],
  ['四川省', '成都市', '武侯区', '桂溪街道示例大道'],
  ['湖北省', '武汉市', '洪山区', '珞南街道样本路'],
  ['湖南省', '长沙市', '岳麓区', '橘子洲街道示范路'],
  ['陕西省', '西安市', '碑林区', '长乐坊街道样例路'],
  ['福建省', '福州市', '台江区', '义洲街道示例支路'],
  ['山东省', '青岛市', '市南区', '八大峡街道样板街'],
  ['重庆市', '重庆市', '渝中区', '大溪沟街道示例巷'],
  ['河南省', '郑州市', '金水区', '经八路街道示范路'],
  ['云南省', '昆明市', '五华区', '华山街道样本街'],
  ['辽宁省', '大连市', '中山区', '桃源街道示例路'],
  ['广西壮族自治区', '南宁市', '青秀区', '新竹街道样例路'],
  ['黑龙江省', '哈尔滨市', '道里区', '兆麟街道示范街'],
  ['新疆维吾尔自治区', '乌鲁木齐市', '天山区', '新华北路街道样板路'],
  ['安徽省', '合肥市', '蜀山区', '三里庵街道示例路'],
];

export const GOODS: readonly (readonly [name: string, kilograms: number])[] = [
  ['明前龙井 250g', 0.5],
  ['手作陶杯', 0.8],
  ['桂花乌龙 10 泡', 0.4],
  ['竹编收纳篮', 1.6],
  ['冷泡茶礼盒', 2.2],
  ['便携茶具', 1.1],
  ['老白茶饼 350g', 0.6],
  ['粗陶花器', 2.8],
  ['亚麻茶巾', 0.2],
];
