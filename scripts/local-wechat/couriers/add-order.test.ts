import fc from 'fast-check';
import { examples } from '../../../tests/properties';
import { COURIERS } from './couriers';
import { couriersOf, switchHabits } from './habits';
import { openBackend, orderWith, referenceTo, SANDBOX, SF, YTO, ZTO } from './testing';
import { hasStyle } from './waybill-number';

const balance = (house: ReturnType<typeof openBackend>) => house.quota(ZTO).quota_num as number;

describe('making a waybill', () => {
  it('answers as the documents do, with a number of the courier’s style', () => {
    const { add, state } = openBackend();
    const reply = add();

    expect(reply).toEqual({
      order_id: 'T1',
      waybill_id: expect.stringMatching(/^78\d{12}$/),
      waybill_data: [
        { key: 'ZTO_bagAddr', value: '广州' },
        { key: 'ZTO_mark', value: expect.stringMatching(/^\d{3}-\d\d-\d\d$/) },
      ],
      delivery_resultcode: 0,
      delivery_resultmsg: 'ok',
    });
    expect(state.waybills.at(-1)).toMatchObject({ orderId: 'T1', openid: 'o-demo-buyer-1', orderStatus: 0 });
  });

  it('prints what was asked for on the label', () => {
    const { add, call } = openBackend();
    const { order_id, waybill_id } = add({ custom_remark: '小心轻放' });
    const { print_html } = call('logistics.getOrder', { order_id, delivery_id: 'ZTO' });
    const label = Buffer.from(String(print_html), 'base64').toString('utf8');

    for (const text of [String(waybill_id).slice(0, 4), '林小满', '明前龙井×2', '件数：2', '小心轻放'])
      expect(label).toContain(text);
  });

  it('takes one sheet of a 加盟 account and none of a 直营 or cash one', () => {
    const house = openBackend();
    const before = house.state.accounts.map(({ quotaNum }) => quotaNum);
    house.add();
    house.add({ ...SF, order_id: 'T2' });
    house.add({ ...SF, order_id: 'T3', biz_id: 'SF_CASH' });
    const after = house.state.accounts.map(({ quotaNum }) => quotaNum);

    expect(house.state.waybills.slice(-3).map(({ orderId }) => orderId)).toEqual(['T1', 'T2', 'T3']);
    expect(before.reduce((sum, n) => sum + n, 0) - after.reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  it('is refused once the sheets are used up, until one comes back', () => {
    const house = openBackend();
    const account = house.state.accounts.find(({ bizId }) => bizId === ZTO.biz_id);
    if (account) account.quotaNum = 1;
    const first = house.add();

    expect(house.add({ order_id: 'T2' }).errcode).toBe(9300523);
    expect(house.cancel(referenceTo(first)).errcode).toBe(0);
    expect(house.add({ order_id: 'T2' }).waybill_id).toBeDefined();
    expect(balance(house)).toBe(0);
  });

  it('sends no sorting codes by EMS', () => {
    const house = openBackend();
    const ems = { delivery_id: 'EMS', biz_id: 'E1', service: { service_type: 9, service_name: '快递包裹' } };
    house.call('logistics.bindAccount', { ...ems, type: 'bind', remark_content: '服务类型:快递包裹' });
    house.pass(60);

    expect(house.add(ems)).toMatchObject({ waybill_data: [] });
  });

  it.each([
    ['a courier nobody knows', { delivery_id: 'NOBODY' }, 9300503],
    ['a service of another courier', { service: { service_type: 6, service_name: '标准快递' } }, 9300510],
    ['a service under another name', { service: { service_type: 0, service_name: '次晨' } }, 9300510],
    ['an account that is not bound', { biz_id: 'nobody' }, 9300525],
    [
      'an account under review',
      {
        delivery_id: 'EMS',
        biz_id: '90000571204118',
        service: { service_type: 6, service_name: '标准快递' },
      },
      9300525,
    ],
    [
      'an unbound account',
      { delivery_id: 'JTSD', biz_id: 'J0086571012', service: { service_type: 0, service_name: '标准快递' } },
      9300525,
    ],
    ['the cash account of another courier', { biz_id: 'SF_CASH' }, 9300525],
    ['an app nobody knows', { add_source: 2, openid: undefined, wx_appid: 'wx1' }, 9300536],
    ['an app without its appid', { add_source: 2, openid: undefined }, 9300536],
    ['a mini-program order without its buyer', { openid: undefined }, 40003],
    ['an openid that is none', { openid: 'x123' }, 40003],
    ['empty goods', { shop: { wxa_path: '/order' } }, 9300535],
    ['no picture of the goods', { shop: { goods_name: '茶', goods_count: 1 } }, 9300535],
    [
      'no piece of the goods',
      { shop: { img_url: 'https://x/y', goods_name: '茶', goods_count: 0 } },
      9300535,
    ],
    ['顺丰 without a pickup time', { ...SF, expect_time: undefined }, 930561],
    ['a pickup in the past', { expect_time: 1557989929 }, 930561],
    ['总部结算 at another courier than 圆通', { take_mode: 1 }, 930561],
    ['a third order source', { add_source: 1 }, 930561],
    ['no receiver', { receiver: undefined }, 930561],
    ['an order number that is a number', { order_id: 7 }, 47001],
    ['a remark over 1024 bytes', { custom_remark: '备'.repeat(342) }, 9300526],
  ])('refuses %s and costs nothing', (_, changes, errcode) => {
    const house = openBackend();
    const before = structuredClone(house.state);

    expect(house.add(changes)).toMatchObject({ errcode });
    expect(house.state).toMatchObject({ waybills: before.waybills, accounts: before.accounts });
  });

  it('knows an order of the merchant’s own app, which has no buyer’s openid', () => {
    const { add, state } = openBackend();

    expect(add({ add_source: 2, openid: undefined, wx_appid: 'wx00000000000000cc' })).toHaveProperty(
      'waybill_id',
    );
    expect(state.waybills.at(-1)).toMatchObject({ openid: '' });
  });

  it('accepts goods as a list, and a service name without its brackets, as in the documents', () => {
    const shop = { detail_list: [{ goods_name: '小号', goods_img_url: 'https://x/y', goods_desc: '40cm' }] };
    const service = { service_type: 0, service_name: '标准快递' };

    expect(openBackend().add({ ...SF, shop, service })).toHaveProperty('waybill_id');
  });

  it('gives every order another number and keeps the books, whatever is made and cancelled', () => {
    const deed = fc.record({ cancel: fc.boolean(), order: fc.nat({ max: 30 }), sf: fc.boolean() });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const house = openBackend();
        const start = balance(house);
        const seeded = house.state.waybills.length;
        for (const { cancel, order, sf } of deeds) {
          const delivery = sf ? SF : ZTO;
          const reply = house.add({ ...delivery, order_id: `P${order}` });
          if (cancel && reply.waybill_id) house.cancel(referenceTo(reply, delivery));
        }
        const made = house.state.waybills.slice(seeded);
        const charged = made.filter(({ deliveryId }) => deliveryId === 'ZTO');
        const cancelled = charged.filter(({ orderStatus }) => orderStatus === 1);
        expect(balance(house)).toBe(start - charged.length + cancelled.length);
        expect(new Set(made.map(({ waybillId }) => waybillId)).size).toBe(made.length);
        expect(new Set(made.map(({ orderId }) => orderId)).size).toBe(made.length);
      }),
      { numRuns: examples(40) },
    );
  });

  it.each(COURIERS.filter(({ reviewed }) => !reviewed))('works with $deliveryName', (courier) => {
    const house = openBackend();
    const account = house.bind(courier.deliveryId);
    const [service] = courier.services;
    const order = {
      ...account,
      expect_time: 0,
      service: { service_type: service?.serviceType, service_name: service?.serviceName },
    };

    expect(hasStyle(courier.waybillStyle, String(house.add(order).waybill_id))).toBe(true);
  });
});

describe('an order id used before', () => {
  it.each([
    ['顺丰', SF],
    ['中通', ZTO],
  ])('gets the same waybill from %s for the same request', (_, delivery) => {
    const { add, state } = openBackend();
    const first = add(delivery);

    expect(add(delivery)).toEqual(first);
    expect(add({ ...delivery, custom_remark: '改了' }).errcode).toBe(9300522);
    expect(state.waybills.filter(({ orderId }) => orderId === 'T1')).toHaveLength(1);
  });

  it('is told from the same request with its keys in another order', () => {
    const { add, call } = openBackend();
    const first = add();
    const reversed = Object.fromEntries(Object.entries(orderWith({})).reverse());

    expect(call('logistics.addOrder', reversed)).toEqual(first);
  });

  it('is repeated for 圆通, and used where the request is another', () => {
    const { add } = openBackend();
    add(YTO);

    expect(add(YTO).errcode).toBe(9300522);
    expect(add({ ...YTO, custom_remark: '改了' }).errcode).toBe(9300508);
  });

  it.each([
    ['SF', SF, 'refused', 9300522],
    ['YTO', YTO, 'same', undefined],
  ] as const)('gets from %s what it was switched to: %j', (courier, delivery, repeat, errcode) => {
    const { add, state } = openBackend();
    switchHabits(state, { [courier]: repeat });
    const { waybill_id } = add(delivery);

    expect(add(delivery).errcode).toBe(errcode);
    if (!errcode) expect(add(delivery).waybill_id).toBe(waybill_id);
    const { repeat: shown } = couriersOf(state).find(({ deliveryId }) => deliveryId === courier) ?? {};
    expect(shown).toBe(repeat);
  });

  it('stays burnt after a cancellation', () => {
    const { add, cancel } = openBackend();
    cancel(referenceTo(add()));

    expect(add().errcode).toBe(9300522);
  });

  it('stays free after a refusal', () => {
    const { add } = openBackend();
    expect(add({ custom_remark: '余额不足' }).errcode).toBe(9300501);
    expect(add()).toHaveProperty('waybill_id');
  });

  it('can be orphaned by 安能: used up, and no waybill anywhere', () => {
    const house = openBackend();
    const order = {
      ...house.bind('ANE'),
      custom_remark: 'ORPHAN',
      service: { service_type: 95, service_name: 'MINI小包' },
    };
    const reference = { order_id: 'T1', delivery_id: 'ANE', waybill_id: '30' };

    expect(house.add(order).errcode).toBe(9909001);
    expect(house.add(order).errcode).toBe(9300522);
    expect(house.call('logistics.getOrder', { ...reference, waybill_id: undefined }).errcode).toBe(9300528);
    expect(house.cancel(reference).errcode).toBe(930563);
    expect(house.path(reference).errcode).toBe(930563);
    expect(house.state.waybills.some(({ orderId }) => orderId === 'T1')).toBe(false);
  });

  it('waits half a minute for a slow 极兔', () => {
    const house = openBackend();
    const order = {
      ...house.bind('JTSD'),
      custom_remark: 'SLOW',
      service: { service_type: 0, service_name: '标准快递' },
    };

    expect(house.add(order).errcode).toBe(9300521);
    house.pass(29);
    expect(house.add(order).errcode).toBe(9300521);
    expect(house.call('logistics.getOrder', { order_id: 'T1', delivery_id: 'JTSD' }).errcode).toBe(9300521);
    house.pass(1);
    expect(house.add(order).waybill_id).toMatch(/^JT5/);
    expect(house.add(order).errcode).toBe(9300522);
  });
});

describe('the sandbox', () => {
  it('numbers a waybill by its order and the time', () => {
    const { add, now } = openBackend();
    expect(add(SANDBOX).waybill_id).toBe(`T1_${now / 1000}_waybill_id`);
  });

  it.each([
    ['another account', { biz_id: 'ZT0571366' }, 9300525],
    ['another service', { service: { service_type: 0, service_name: 'test_service_name' } }, 9300510],
    ['a person who is no member', { openid: 'o-stranger' }, 930559],
    ['nobody', { openid: undefined }, 930559],
  ])('takes no order with %s', (_, changes, errcode) => {
    expect(openBackend().add({ ...SANDBOX, ...changes })).toMatchObject({ errcode });
  });

  it('takes ten orders a day', () => {
    const { add, pass } = openBackend();
    const codes = Array.from({ length: 11 }, (_, i) => add({ ...SANDBOX, order_id: `S${i}` }).errcode);

    expect(codes).toEqual([...Array(10).fill(undefined), 930564]);
    pass(9 * 3600);
    expect(add({ ...SANDBOX, order_id: 'S11' })).toHaveProperty('waybill_id');
  });

  it('is neither listed nor bound', () => {
    const { call } = openBackend();
    const bind = { type: 'bind', delivery_id: 'TEST', biz_id: 'test_biz_id', password: 'open-sesame' };

    expect(JSON.stringify(call('logistics.getAllDelivery'))).not.toContain('TEST');
    expect(call('logistics.bindAccount', bind).errcode).toBe(9300520);
  });
});
