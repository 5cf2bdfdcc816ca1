import { labelMark } from './marks';

/** What a label says of the words after it; `whole` announces a person and says nothing of the next word. */
export type Kind =
  | 'name'
  | 'buyer'
  | 'phone'
  | 'region'
  | 'address'
  | 'order'
  | 'goods'
  | 'remark'
  | 'drop'
  | 'whole';
export type Role = 'receiver' | 'sender';

export interface Label {
  kind: Kind;
  role?: Role;
}

const RECEIVER = '(?:收件|收货|取件|签收|收)(?:人|方|者)?的?';
const SENDER = '(?:寄件|发件|发货|寄|发)(?:人|方|者)?的?';
const PHONE =
  '(?:联系人?|移动|固定|客户)?(?:手机号码?|手机|电话号码?|电话|联系方式|座机号?码?|固话|号码)(?:[/或](?:手机|电话|座机|固话))?号?码?';
const ADDRESS =
  '(?:(?:客户|买家|用户|顾客|真实|目前|当前|工厂|仓库|修改|更改|换货|退货|退换|寄回|退件|返修|维修|门店|店铺|学校|单位|宿舍|收货|收件)的?){0,3}(?:[寄送收]样|样品|详细|联系|(?<![\\u3400-\\u9fff])街道|具体|家庭|公司|邮寄|快递|寄送|送货|配送|完整|所在|现住)?(?:详细)?地址|住址|(?<![\\u3400-\\u9fff])(?:门牌号?|(?:乡镇|街道)(?:[/或、](?:乡镇|街道))?|小区楼栋)';
/** Behind other characters they end the name of a place. */
const REGION =
  '(?<![\\u3400-\\u9fff])(?:(?:所在|选择|客户|买家)?(?:地区|区域|省市区县?|省市|城市)|省份?[/、]?市?[/、]?区?县?|市|区县?|县区?|区[/或]县|国家)';

/** Longer ones of a kind first; each is a label only where a colon, a bracket, a blank or a number ends it. */
const LABELS: [Label, string][] = [
  [{ kind: 'whole', role: 'receiver' }, `${RECEIVER}信息`],
  [{ kind: 'whole', role: 'sender' }, `${SENDER}信息`],
  [{ kind: 'phone', role: 'receiver' }, `${RECEIVER}${PHONE}`],
  [{ kind: 'phone', role: 'sender' }, `${SENDER}${PHONE}`],
  [{ kind: 'address', role: 'receiver' }, `${RECEIVER}(?:${ADDRESS})`],
  [{ kind: 'address', role: 'sender' }, `${SENDER}(?:${ADDRESS})`],
  [{ kind: 'region', role: 'receiver' }, `${RECEIVER}(?:地区|区域|省市区|省份|城市)`],
  [{ kind: 'region', role: 'sender' }, `${SENDER}(?:地区|区域|省市区|省份|城市)`],
  [{ kind: 'order' }, '(?:订单|交易|商户单|平台单|原始单)(?:编号|号码?|ID)?|单号'],
  [
    { kind: 'goods' },
    '[^\\s:;店公客买收寄单联]{1,3}名称|(?:宝贝|商品|货品|物品|产品|品名|货物|图书)(?:名称|标题|信息|详情|规格|内容|属性)?|规格|款式|颜色分?类?|尺码|(?:订购|购买)?数量|件数|SKU|型号|(?:商品|货品|订单)?(?:明细|清单)|品牌|赠品|度数',
  ],
  [
    { kind: 'remark' },
    '(?:买家|卖家|订单|客户|商家|客服|用户|顾客)?(?:备注|留言|附言)(?:信息)?|(?:配送|送货|收货)(?:时间|要求)|(?:特殊)?要求|注意',
  ],
  [
    { kind: 'drop' },
    '(?:买家|会员|客户|淘宝|微信|用户|店铺|顾客|旺旺)?(?:昵称|旺旺|账号|ID|会员名|微信名|用户名|店铺名称?)(?:ID|号)?|淘宝名|微信号?|QQ号?|' +
      '(?:下单|付款|支付|成交|创建|拍下|预约|订单)(?:时间|日期)|日期|时间|(?:实付|应付|付款|订单|支付|商品|总)?(?:金额|总价|总额)|实付款?|(?:代收)?货款|运费|价格|单价|合计|优惠|' +
      '(?:订单|交易|物流)?状态|(?:快递|物流|运单|面单)(?:公司|方式|单号|编号|号码?)?|(?:配送|支付|付款)方式|店铺|发票(?:抬头)?|身份证(?:号码?)?|证件号码?|邮编|邮政编码|来源|渠道|序号|编号|性别|年龄|运价|里程|吨位|车型|支付|(?:寄送|运送)方式|门市店?号?|承运商?|(?:订购|购买)?(?:总价|总数)|重量',
  ],
  [
    { kind: 'name', role: 'receiver' },
    '(?:收件|收货|取件|签收)(?:人|方|者)?(?:的?(?:姓名|名称|名字|名))?|收方(?:姓名)?',
  ],
  [
    { kind: 'name', role: 'sender' },
    '(?:寄件|发件|发货)(?:人|方|者)?(?:的?(?:姓名|名称|名字|名))?|寄方(?:姓名)?',
  ],
  [
    { kind: 'name' },
    '联系人(?:姓名)?|(?:客户|买家|顾客|用户)?(?:姓名|名字)|称呼|name|receiver|consignee|contact',
  ],
  [{ kind: 'buyer' }, '客户(?:名称)?|买家|顾客'],
  [{ kind: 'phone' }, `${PHONE}|tel|phone|mobile|telephone`],
  [{ kind: 'address' }, `${ADDRESS}|address|addr|detail`],
  [{ kind: 'region' }, `${REGION}|province|city|district|area|county|region`],
  [{ kind: 'drop' }, 'zip(?:code)?|postcode'],
];

/** Too short to be one inside a word: 郑爽收: is somebody. */
const SHORT: [Label, string][] = [
  [{ kind: 'name', role: 'receiver' }, '收|TO|致|(?:寄|发|送货?|邮)?(?:到|至|给)'],
  [{ kind: 'name', role: 'sender' }, '寄|发|从|由|自|FROM'],
];

/** Patterns of all labels by the index of their mark; `isShort` for those that are none behind other characters. */
export const sources = [
  ...LABELS.map(([, source]) => ({ source, isShort: false })),
  ...SHORT.map(([, source]) => ({ source, isShort: true })),
];

/** The label of a mark. */
export function labelAt(index: number): Label | undefined {
  return (LABELS[index] ?? SHORT[index - LABELS.length])?.[0];
}

/** The first label of a kind, of somebody's or of nobody's in particular. */
export function indexOf(kind: Kind, role?: Role): number {
  return LABELS.findIndex(([label]) => label.kind === kind && label.role === role);
}

/** The marks of these kinds, to be put into a class of characters. */
export function marksOf(kinds: Kind[]): string {
  return [...LABELS, ...SHORT]
    .map(([{ kind }], index) => (kinds.includes(kind) ? labelMark(index) : ''))
    .join('');
}
