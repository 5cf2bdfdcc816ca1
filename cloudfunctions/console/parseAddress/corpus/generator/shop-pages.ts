import type { Random } from './random';

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

export const PAGES: readonly Page[] = [
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
