import * as v from 'valibot';
import { amount, choice, count, list, readableText, text, webAddress } from '../contract/fields';

const limit = (maxBytes: number) => ({ maxBytes, limitOf: 'WeChat' as const });
/** Of the name that the service notification shows (docs/wechat/logistics-api.md#shop-block). */
export const GOODS_NAME_BYTES = 128;
/** Rows of a list of an order; a limit of ours, far above what a label or a notification shows. */
const MOST_ROWS = 100;

export const cargo = v.pipe(
  v.strictObject({
    count: count('包裹数量', 1),
    weight: amount('包裹重量（kg）'),
    spaceX: amount('包裹长（cm）'),
    spaceY: amount('包裹宽（cm）'),
    spaceZ: amount('包裹高（cm）'),
    detailList: list(
      '物品清单',
      v.strictObject({ name: readableText('物品名称', limit(128)), count: count('物品数量', 1) }),
      {
        most: MOST_ROWS,
        tooMany: `物品清单最多 ${MOST_ROWS} 行，请合并同类物品`,
        least: 1,
        tooFew: '请至少填写一件物品',
      },
    ),
  }),
  v.title('包裹'),
);

/**
 * WeChat's table wants all three (docs/wechat/logistics-api.md#shop-block); real clients leave the
 * description out.
 */
const shopGoods = v.pipe(
  v.strictObject({
    goodsName: readableText('商品名', limit(128)),
    goodsImgUrl: webAddress('商品图片地址'),
    goodsDesc: v.optional(readableText('商品描述', { maxBytes: 512, limitOf: 'us' })),
  }),
  v.transform((goods) => ({ ...goods, goodsDesc: goods.goodsDesc ?? goods.goodsName })),
);

const defaults = {
  wxaPath: v.optional(text('订单页路径', { maxBytes: 1024, limitOf: 'us' })),
  imgUrl: v.optional(webAddress('商品缩略图地址')),
  goodsName: v.optional(readableText('商品名', limit(GOODS_NAME_BYTES))),
};

/** The part of the goods block that is the same for every order of a shop. */
export const shopDefaults = v.pipe(v.strictObject(defaults), v.title('商品信息'));

const shopFields = v.strictObject({
  ...defaults,
  goodsCount: v.optional(count('商品数量', 1)),
  detailList: v.optional(
    list('商品列表', shopGoods, { most: MOST_ROWS, tooMany: `商品列表最多 ${MOST_ROWS} 行，请合并同类商品` }),
  ),
});
type ShopFields = v.InferOutput<typeof shopFields>;

/** A field that only a list of goods makes unnecessary. */
const hasOrListed = (field: 'imgUrl' | 'goodsName' | 'goodsCount') =>
  v.check<ShopFields, string>(
    (goods) => !!goods.detailList?.length || goods[field] !== undefined,
    '没有商品列表时，要填写商品的缩略图地址、名称和数量',
  );

/**
 * What the service notification shows: a picture, a name and a count, or a list of goods
 * (docs/wechat/logistics-api.md#shop-block).
 */
export const shop = v.pipe(
  shopFields,
  v.forward(hasOrListed('imgUrl'), ['imgUrl']),
  v.forward(hasOrListed('goodsName'), ['goodsName']),
  v.forward(hasOrListed('goodsCount'), ['goodsCount']),
  v.title('商品信息'),
);

/**
 * Not insured unless it says so: WeChat's table wants both fields, real clients send neither
 * (docs/wechat/logistics-api.md#goods-and-services).
 */
export const insured = v.optional(
  v.pipe(
    v.strictObject({
      useInsured: v.optional(choice('是否保价', { 0: '不保价', 1: '保价' }), 0),
      insuredValue: v.optional(count('保价金额（分）'), 0),
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
  ),
  {},
);

export const service = v.pipe(
  v.strictObject({
    serviceType: count('服务代码'),
    serviceName: text('服务名称', { maxBytes: 128, limitOf: 'us' }),
  }),
  v.title('服务'),
);
