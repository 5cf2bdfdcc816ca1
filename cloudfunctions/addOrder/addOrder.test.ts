import fc from 'fast-check';
import { sampleEvents } from '../../scripts/build/templates';
import { validate } from '../shared/contract/validate';
import { isPast } from '../shared/waybill/order-request';
import { addOrder } from './contract';

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const complaints = (change: object) => {
  const checked = validate(addOrder.request, { ...documented, ...change });
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
    ['no takeMode but for YTO', { takeMode: 1 }, 'takeMode'],
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
    ['sender', 'mobile', 32],
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
    expect([isPast(1_557_989_929), isPast(0), isPast(undefined), isPast(4_000_000_000)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
