import * as v from 'valibot';
import { amount, choice, count, text } from '../contract/fields';

const limit = (maxBytes: number) => ({ maxBytes, limitOf: 'WeChat' as const });

/** Sender or receiver; the byte limits are WeChat's. A landline or a mobile number must be there. */
export function person(who: string) {
  return v.pipe(
    v.strictObject({
      name: text(`${who}姓名`, limit(64)),
      tel: v.optional(text(`${who}座机`, limit(32))),
      mobile: v.optional(text(`${who}手机号`, limit(32))),
      company: v.optional(text(`${who}公司`, limit(64))),
      postCode: v.optional(text(`${who}邮编`, limit(10))),
      country: v.optional(text(`${who}国家`, limit(64))),
      province: text(`${who}省份`, limit(64)),
      city: text(`${who}城市`, limit(64)),
      area: text(`${who}区县`, limit(64)),
      address: text(`${who}详细地址`, limit(512)),
    }),
    v.forward(
      v.partialCheck(
        [['tel'], ['mobile']],
        ({ tel, mobile }) => !!tel || !!mobile,
        `请填写${who}的手机号或座机`,
      ),
      ['mobile'],
    ),
    v.title(who),
  );
}

export const cargo = v.pipe(
  v.strictObject({
    count: count('包裹数量', 1),
    weight: amount('包裹重量（kg）'),
    spaceX: amount('包裹长（cm）'),
    spaceY: amount('包裹宽（cm）'),
    spaceZ: amount('包裹高（cm）'),
    detailList: v.pipe(
      v.array(v.strictObject({ name: text('物品名称', limit(128)), count: count('物品数量', 1) })),
      v.minLength(1, '请至少填写一件物品'),
      v.title('物品清单'),
    ),
  }),
  v.title('包裹'),
);

const shopGoods = v.strictObject({
  goodsName: text('商品名', limit(128)),
  goodsImgUrl: text('商品图片地址', { maxBytes: 1024, limitOf: 'us' }),
  goodsDesc: text('商品描述', { maxBytes: 512, limitOf: 'us' }),
});

const defaults = {
  wxaPath: v.optional(text('订单页路径', { maxBytes: 1024, limitOf: 'us' })),
  imgUrl: v.optional(text('商品缩略图地址', { maxBytes: 1024, limitOf: 'us' })),
  goodsName: v.optional(text('商品名', limit(128))),
};

/** The part of the goods block that is the same for every order of a shop. */
export const shopDefaults = v.pipe(v.strictObject(defaults), v.title('商品信息'));

const shopFields = v.strictObject({
  ...defaults,
  goodsCount: v.optional(count('商品数量', 1)),
  detailList: v.optional(v.pipe(v.array(shopGoods), v.title('商品列表'))),
});
type ShopFields = v.InferOutput<typeof shopFields>;

/** A field that only a list of goods makes unnecessary. */
const hasOrListed = (field: 'imgUrl' | 'goodsName' | 'goodsCount') =>
  v.check<ShopFields, string>(
    (goods) => !!goods.detailList?.length || goods[field] !== undefined,
    '没有商品列表时，要填写商品的缩略图地址、名称和数量',
  );

/** What the service notification shows: a picture, a name and a count, or a list of goods (api-contract A7). */
export const shop = v.pipe(
  shopFields,
  v.forward(hasOrListed('imgUrl'), ['imgUrl']),
  v.forward(hasOrListed('goodsName'), ['goodsName']),
  v.forward(hasOrListed('goodsCount'), ['goodsCount']),
  v.title('商品信息'),
);

export const insured = v.pipe(
  v.strictObject({
    useInsured: choice('是否保价', { 0: '不保价', 1: '保价' }),
    insuredValue: count('保价金额（分）'),
  }),
  v.forward(
    v.partialCheck(
      [['useInsured'], ['insuredValue']],
      ({ useInsured, insuredValue }) => useInsured === 0 || insuredValue > 0,
      '保价时请填写保价金额，单位是分（10000 表示 100 元）',
    ),
    ['insuredValue'],
  ),
  v.title('保价'),
);

export const service = v.pipe(
  v.strictObject({
    serviceType: count('服务代码'),
    serviceName: text('服务名称', { maxBytes: 128, limitOf: 'us' }),
  }),
  v.title('服务'),
);
