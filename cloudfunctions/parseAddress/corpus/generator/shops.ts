import { addressOf, type Draft, type Joints, kindsOf, truthFor, type Written } from './draft';
import type { Random } from './random';

const GOODS = [
  '手冲咖啡壶 x1',
  '棉麻桌布 米色',
  '即食红薯干 5斤装',
  '不锈钢保温杯 500ml',
  '儿童水杯 蓝色 x2',
  '土蜂蜜 500g*2',
  '羊毛毯',
  '纸箱 20*20*20',
  '四件套 1.8米床',
];
const REMARKS = ['麻烦周五前到', '送小样', '不要放驿站', '生日礼物请勿放发票', '发顺丰', '周末送货'];
const NICKS = ['tb_小鹿**', '清风徐来88', 't***7', '一只橘猫', '青青子衿_2020'];
const APART: Joints = { levels: ' ', street: ' ', pieces: '' };
const AS_ONE: Joints = { levels: '', street: '', pieces: '' };

interface Order {
  orderId: string;
  goods: string;
  remark: string;
  nick: string;
  apart: string;
  asOne: string;
  name: string;
  phone: string;
  zip: string;
  date: string;
  price: string;
}

type Field = 'orderId' | 'goods' | 'remark';

/** What a shop's order page says, and which of it is offered. */
interface Page {
  shop: string;
  lines(order: Order): string[];
  offers: Field[];
  /** Something on it belongs to nobody. */
  drops?: true;
  orderId(random: Random): string;
  /** Its own number is written with a comma after the name. */
  commas?: true;
}

const digits = (count: number) => (random: Random) => random.int(1, 9) + random.digits(count - 1);
const pinduoduo = (random: Random) => `26${random.int(10, 12)}${random.int(10, 28)}-${random.digits(15)}`;

const PAGES: readonly Page[] = [
  {
    shop: 'Taobao',
    lines: ({ orderId, nick, name, phone, apart, zip, goods, remark }) => [
      `订单编号：${orderId}`,
      `买家昵称：${nick}`,
      `收货地址：${name}，${phone}，${apart}，${zip}`,
      `宝贝：${goods}`,
      `备注：${remark}`,
    ],
    offers: ['orderId', 'goods', 'remark'],
    drops: true,
    orderId: digits(19),
    commas: true,
  },
  {
    shop: 'Tmall',
    lines: ({ orderId, nick, name, phone, apart, goods, remark }) => [
      `收货人：${name}`,
      `手机号码：${phone}`,
      `收货地址：${apart}`,
      `旺旺：${nick}`,
      `宝贝名称：${goods}`,
      `卖家备注：${remark}`,
      `订单编号：${orderId}`,
    ],
    offers: ['orderId', 'goods', 'remark'],
    drops: true,
    orderId: digits(19),
  },
  {
    shop: 'JD',
    lines: ({ orderId, name, phone, asOne, goods }) => [
      `订单编号：${orderId}`,
      `客户姓名：${name}`,
      `客户地址：${asOne}`,
      `联系方式：${phone}`,
      `商品：${goods}`,
    ],
    offers: ['orderId', 'goods'],
    orderId: digits(12),
  },
  {
    shop: 'Pinduoduo',
    lines: ({ orderId, name, phone, apart, goods, remark }) => [
      `订单编号：${orderId}`,
      `商品：${goods}`,
      `收件人：${name}`,
      `手机：${phone}`,
      `地址：${apart}`,
      `买家留言：${remark}`,
    ],
    offers: ['orderId', 'goods', 'remark'],
    orderId: pinduoduo,
  },
  {
    shop: 'Douyin',
    lines: ({ orderId, name, phone, asOne, remark }) => [
      `订单编号 ${orderId}`,
      '收货信息',
      name,
      phone,
      asOne,
      `买家留言 ${remark}`,
    ],
    offers: ['orderId', 'remark'],
    orderId: digits(19),
  },
  {
    shop: 'Kuaishou',
    lines: ({ orderId, name, phone, asOne, goods, price, date }) => [
      `订单号：${orderId}`,
      `商品名称：${goods}`,
      `收件人：${name}`,
      `联系电话：${phone}`,
      `收货地址：${asOne}`,
      `实付款：${price}`,
      `下单时间：${date}`,
    ],
    offers: ['orderId', 'goods'],
    drops: true,
    orderId: digits(16),
  },
  {
    shop: '1688',
    lines: ({ orderId, name, phone, apart, zip, goods }) => [
      `收货人:${name} 手机:${phone} 收货地址:${apart} 邮编:${zip} 货品:${goods} 订单号:${orderId}`,
    ],
    offers: ['orderId', 'goods'],
    orderId: digits(19),
  },
  {
    shop: 'WeChat shop',
    lines: ({ orderId, name, phone, asOne, goods, remark }) => [
      `收货姓名：${name}`,
      `收货电话：${phone}`,
      `收货地址：${asOne}`,
      `商品信息：${goods}`,
      `订单编号：${orderId}`,
      `买家备注：${remark}`,
    ],
    offers: ['orderId', 'goods', 'remark'],
    orderId: digits(19),
  },
];

/** The whole order page of a shop. */
export function orderPage(random: Random, draft: Draft): Written {
  const hasComma = draft.numbers.said.includes(',');
  const page = random.pick(hasComma ? PAGES.filter(({ commas }) => !commas) : PAGES);
  const found = { orderId: page.orderId(random), goods: random.pick(GOODS), remark: random.pick(REMARKS) };
  const { said, rest } = addressOf(draft, APART);
  const lines = page.lines({
    ...found,
    nick: random.pick(NICKS),
    apart: said,
    asOne: addressOf(draft, AS_ONE).said,
    name: draft.person.name,
    phone: draft.numbers.said,
    zip: random.int(1, 8) + random.digits(5),
    date: `2026-0${random.int(1, 9)}-1${random.digits(1)} 09:1${random.digits(1)}:33`,
    price: `¥${random.int(9, 399)}.${random.digits(2)}`,
  });
  const truth = { ...truthFor(draft, rest), ...(page.drops && { dropped: true as const }) };
  for (const field of page.offers) truth[field] = found[field];
  return { text: lines.join('\n'), truth, kinds: [...kindsOf(draft), `shop ${page.shop}`] };
}
