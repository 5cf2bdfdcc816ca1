import fc from 'fast-check';
import { sampleEvents } from '../../../scripts/lib/sample-events';
import { withValue } from '../../../scripts/lib/schema/place';
import { validate } from '../contract/validate';
import { fingerprint } from '../database/token';
import { isPast, orderRequest } from './order-request';

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const complaints = (change: object) => {
  const checked = validate(orderRequest, { ...documented, ...change });
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

describe('an addOrder request', () => {
  it('is accepted as documented', () => {
    expect(complaints({})).toEqual([]);
  });

  it.each([
    ['openid for a mini-program order', { openid: undefined }, 'openid'],
    ['the app id for an order of another source', { addSource: 2, openid: undefined }, 'wxAppid'],
    ['a documented source', { addSource: 1 }, 'addSource'],
    ['a pickup time for SF', { expectTime: undefined }, 'expectTime'],
    ['the pickup time in seconds', { expectTime: 1_799_000_000_000 }, 'expectTime'],
    ['no settlement by the headquarters but for YTO', { takeMode: 1 }, 'takeMode'],
    ["a cash account of the courier's own", { bizId: 'DB_CASH' }, 'bizId'],
    [
      'a service of this courier',
      { service: { serviceType: 9, serviceName: '快递包裹' } },
      'service.serviceType',
    ],
    [
      'a value where goods are insured',
      { insured: { useInsured: 1, insuredValue: 0 } },
      'insured.insuredValue',
    ],
    [
      'a phone number',
      { sender: { ...documented.sender, tel: undefined, mobile: undefined } },
      'sender.mobile',
    ],
    ['the whole address', { receiver: { ...documented.receiver, area: undefined } }, 'receiver.area'],
    ['something inside', { cargo: { ...documented.cargo, detailList: [] } }, 'cargo.detailList'],
    ['at least one parcel', { cargo: { ...documented.cargo, count: 0 } }, 'cargo.count'],
    ['goods to show', { shop: { wxaPath: '/index', goodsName: 'a', goodsCount: 1 } }, 'shop.imgUrl'],
    ['a picture on the web', { shop: { ...documented.shop, imgUrl: 'cloud://a/1.png' } }, 'shop.imgUrl'],
    ['a count of goods', { shop: { imgUrl: 'https://a', goodsName: 'a', goodsCount: 0 } }, 'shop.goodsCount'],
  ])('needs %s', (_, change, path) => {
    expect(complaints(change)).toEqual([path]);
  });

  it('takes cash accounts, a list of goods, YTO with takeMode, and pickup agreed offline', () => {
    const shop = {
      detailList: [{ goodsName: '小号', goodsImgUrl: 'https://a', goodsDesc: '40cm * 40cm尺寸' }],
    };
    expect(complaints({ bizId: 'SF_CASH' })).toEqual([]);
    expect(complaints({ shop })).toEqual([]);
    expect(complaints({ deliveryId: 'YTO', takeMode: 1, expectTime: undefined })).toEqual([]);
    expect(complaints({ expectTime: 0 })).toEqual([]);
  });

  it.each([
    ['sender', 'name', 64],
    ['receiver', 'postCode', 10],
    ['receiver', 'address', 512],
    ['receiver', 'city', 64],
  ] as const)('counts %s.%s in bytes up to %i', (who, field, limit) => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'é', '号', '😀'),
        fc.integer({ min: 1, max: 200 }),
        (character, length) => {
          const text = character.repeat(length);
          const fits = Buffer.byteLength(text) <= limit;
          expect(complaints({ [who]: { ...documented[who], [field]: text } })).toEqual(
            fits ? [] : [`${who}.${field}`],
          );
        },
      ),
    );
  });

  it('asked again later still finds its waybill: a pickup time that has passed is no fault of the request', () => {
    expect(complaints({ expectTime: 1_557_989_929 })).toEqual([]);
    const now = 1_700_000_000_000;
    expect(
      [1_557_989_929, 1_700_000_000, 1_700_000_001, 0, undefined].map((time) => isPast(time, now)),
    ).toEqual([true, true, false, false, false]);
  });
});

describe('what is sent of an addOrder request', () => {
  const sent = (change: object) => {
    const checked = validate(orderRequest, { ...documented, ...change });
    return checked.ok ? checked.request : checked.issues;
  };

  it.each([[undefined], [null], [''], [{}], [{ useInsured: null, insuredValue: '' }]])(
    'is not insured where insured is %j',
    (insured) => {
      expect(sent({ insured })).toMatchObject({ insured: { useInsured: 0, insuredValue: 0 } });
    },
  );

  it('describes goods by their name where nothing is said of them', () => {
    const goods = { goodsName: '抱枕', goodsImgUrl: 'https://a/1.png' };
    const shop = { detailList: [goods, { ...goods, goodsDesc: '' }, { ...goods, goodsDesc: '小号' }] };
    expect(sent({ shop })).toMatchObject({
      shop: { detailList: ['抱枕', '抱枕', '小号'].map((goodsDesc) => ({ ...goods, goodsDesc })) },
    });
  });

  it('may have the default takeMode with every courier', () => {
    expect(complaints({ takeMode: 0 })).toEqual([]);
    expect(complaints({ deliveryId: 'YTO', takeMode: 0 })).toEqual([]);
  });

  it('is the same, and has the same fingerprint, with an empty optional field as without it', () => {
    const hashOf = (request: unknown) => {
      const checked = validate(orderRequest, request);
      return fingerprint(checked.ok ? checked.request : checked.issues);
    };
    const optional = [
      ['sender', 'tel'],
      ['sender', 'company'],
      ['receiver', 'postCode'],
      ['receiver', 'country'],
      ['customRemark'],
      ['tagid'],
      ['takeMode'],
      ['shop', 'wxaPath'],
    ];
    for (const path of optional) {
      const without = withValue(documented, path, undefined);
      for (const empty of ['', null])
        expect([path, hashOf(withValue(documented, path, empty))]).toEqual([path, hashOf(without)]);
    }
    expect(hashOf({ ...documented, customRemark: 'x' })).not.toBe(hashOf(documented));
  });

  it('loses what nobody sees in texts for people, and refuses it in what it is known by', () => {
    expect(sent({ customRemark: '易碎\u200b物品' })).toMatchObject({ customRemark: '易碎物品' });
    expect(complaints({ orderId: 'WX\u200b1' })).toEqual(['orderId']);
  });
});

describe('the largest order', () => {
  /** What escapes to two bytes in JSON. */
  const longest = (bytes: number) => '"'.repeat(bytes);
  const web = (bytes: number) => `https://${longest(bytes - 8)}`;
  const person = {
    name: longest(64),
    tel: '+886-912345678',
    mobile: '13800138000-123456',
    company: longest(64),
    postCode: longest(10),
    country: longest(64),
    province: longest(64),
    city: longest(64),
    area: longest(64),
    address: longest(512),
  };
  const largest = (rows: number) => ({
    ...documented,
    orderId: longest(512),
    openid: longest(64),
    wxAppid: longest(64),
    customRemark: longest(1024),
    sender: person,
    receiver: person,
    cargo: {
      ...documented.cargo,
      detailList: Array(rows).fill({ name: longest(128), count: 4_294_967_295 }),
    },
    shop: {
      wxaPath: longest(1024),
      imgUrl: web(1024),
      goodsName: longest(128),
      goodsCount: 4_294_967_295,
      detailList: Array(rows).fill({
        goodsName: longest(128),
        goodsImgUrl: web(1024),
        goodsDesc: longest(512),
      }),
    },
  });

  it('fits into one answer of a function, which WeChat cuts at 1 MB, twice over', () => {
    const checked = validate(orderRequest, largest(100));
    expect(checked.ok ? [] : checked.issues).toEqual([]);
    // ledgerOrder answers the request and, beside it, its goods once more.
    const answer = checked.ok && { request: checked.request, goods: checked.request.cargo.detailList };
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(500_000);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeGreaterThan(350_000);
  });

  it('has 100 rows', () => {
    const checked = validate(orderRequest, largest(101));
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual([
      'cargo.detailList',
      'shop.detailList',
    ]);
  });
});
