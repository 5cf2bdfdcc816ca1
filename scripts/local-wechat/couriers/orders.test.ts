import { openBackend, orderWith, YTO, ZTO } from './testing';

const SF = { order_id: 'QH10000001', delivery_id: 'SF' };

function getOrder(body: object) {
  return openBackend().call('logistics.getOrder', body);
}

function decoded(body: object): string {
  return Buffer.from(getOrder(body).print_html as string, 'base64').toString('utf8');
}

describe('looking up a waybill', () => {
  it('finds it by order and courier alone', () => {
    expect(getOrder(SF)).toMatchObject({
      order_id: 'QH10000001',
      waybill_id: expect.stringMatching(/^SF1\d{12}$/),
      order_status: 0,
      waybill_data: [
        { key: 'SF_bagAddr', value: '广州' },
        { key: 'SF_mark', value: '020W-CJ-036' },
      ],
    });
    expect(getOrder(SF)).not.toHaveProperty('errcode');
  });

  it('answers the documented request', () => {
    const request = {
      order_id: '01234567890123456789',
      openid: 'oABC123456',
      delivery_id: 'SF',
      waybill_id: '123456789',
    };

    expect(getOrder(request)).toMatchObject({ waybill_id: '123456789', order_status: 0 });
  });

  it('takes a remark, which WeChat names without a word on what it does', () => {
    expect(getOrder({ ...SF, custom_remark: '易碎' })).toEqual(getOrder(SF));
    expect(getOrder({ ...SF, custom_remark: '', waybill_id: null, openid: '' })).toEqual(getOrder(SF));
  });

  it.each([
    ['an unknown order', { ...SF, order_id: 'QH99999999' }, 930563],
    ['another courier', { ...SF, delivery_id: 'YTO' }, 9300503],
    ['a courier nobody knows', { ...SF, delivery_id: 'NOBODY' }, 9300503],
    ['another waybill number', { ...SF, waybill_id: 'SF1000000000000' }, 9300528],
    ['another buyer', { ...SF, openid: 'o-demo-buyer-2' }, 930563],
    ['no order number', { delivery_id: 'SF' }, 930561],
    ['an order number over 512 bytes', { ...SF, order_id: '单'.repeat(171) }, 9300526],
    ['a print type of text', { ...SF, print_type: '1' }, 47001],
    ['an unknown print type', { ...SF, print_type: 2 }, 930561],
  ])('refuses %s', (_, body, errcode) => {
    expect(getOrder(body)).toMatchObject({ errcode });
  });

  it('does not hide an order of an app, which has no openid, behind one', () => {
    expect(
      getOrder({ order_id: 'QH10000007', delivery_id: 'YUNDA', openid: 'o-demo-buyer-9' }),
    ).not.toHaveProperty('errcode');
  });

  it('says that a cancelled waybill is cancelled', () => {
    expect(getOrder({ order_id: 'QH10000006', delivery_id: 'YTO' })).toMatchObject({ order_status: 1 });
  });
});

describe('the label of a waybill', () => {
  it('is an HTML document in base64, as real ones are', () => {
    expect(getOrder(SF).print_html).toMatch(/^PGh0bWwgbGFuZz0iZW4iPg?/);
    expect(decoded(SF)).toMatch(/^<html lang="en">.*<meta charset="UTF-8">/);
  });

  it('is 二联 unless 一联 is asked for', () => {
    expect(decoded(SF)).toBe(decoded({ ...SF, print_type: 0 }));
    expect(decoded(SF)).toContain('寄件联');
    expect(decoded({ ...SF, print_type: 1 })).not.toContain('寄件联');
  });

  it('of the documents own sample decodes to no HTML', () => {
    expect(decoded({ order_id: '01234567890123456789', delivery_id: 'SF' })).not.toContain('<html');
  });
});

describe('looking up many waybills', () => {
  const sf = { ...SF, waybill_id: 'SF1585267110913' };
  const batch = (order_list: object[]) => openBackend().call('logistics.batchGetOrder', { order_list });

  it('answers row by row, each with its own errcode', () => {
    const { order_list } = batch([sf, { ...sf, order_id: 'QH99999999' }, { ...sf, waybill_id: '1' }]);

    expect(order_list).toMatchObject([
      { ...sf, errcode: 0, errmsg: 'ok', order_status: 0, print_html: expect.stringMatching(/^PGh0bWw/) },
      { order_id: 'QH99999999', errcode: 930563 },
      { ...SF, errcode: 9300528 },
    ]);
  });

  it('forgets rows without a waybill number, as merchants report', () => {
    expect(batch([SF, sf]).order_list).toHaveLength(1);
  });

  it.each([
    ['no row', 0, 9300538],
    ['more than a hundred', 101, 9300539],
  ])('refuses %s', (_, rows, errcode) => {
    expect(batch(Array(rows).fill(sf))).toMatchObject({ errcode });
  });

  it('takes a hundred', () => {
    expect(batch(Array(100).fill(sf)).order_list).toHaveLength(100);
  });
});

describe('a read that lags behind', () => {
  const LAG_MS = 20_000;
  const late = (api: string, reference: object) => {
    const house = openBackend();
    const { waybill_id } = house.add();
    const order = { ...ZTO, order_id: 'T1', ...reference, ...(api === BATCH && { waybill_id }) };
    const ask = () =>
      house.backend.call(api, api === BATCH ? { order_list: [order] } : order, LAG_MS) as {
        errcode?: number;
        order_list?: { errcode: number }[];
      };
    return { ...house, read: () => ask().order_list?.[0]?.errcode ?? ask().errcode ?? 0 };
  };
  const BATCH = 'logistics.batchGetOrder';

  it.each(['logistics.getOrder', BATCH])('%s does not know a young waybill yet', (api) => {
    const { pass, read } = late(api, {});

    expect(read()).toBe(930563);
    pass(19);
    expect(read()).toBe(930563);
    pass(1);
    expect(read()).toBe(0);
  });

  it('hides a waybill from reads only: its order id is used up, and it can be cancelled', () => {
    const { backend, add } = openBackend();
    const { waybill_id } = add(YTO);
    expect(backend.call('logistics.addOrder', orderWith(YTO), LAG_MS)?.errcode).toBe(9300522);
    const waybill = { order_id: 'T1', delivery_id: 'YTO', waybill_id };
    expect(backend.call('logistics.cancelOrder', waybill, LAG_MS)?.errcode).toBe(0);
  });
});
