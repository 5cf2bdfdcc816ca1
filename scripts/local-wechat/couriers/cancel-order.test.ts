import { openBackend, referenceTo, ZTO } from './testing';

const HOUR = 3600;

describe('cancelling a waybill', () => {
  it('gives the sheet back and says so once', () => {
    const { add, cancel, call, quota } = openBackend();
    const before = quota(ZTO);
    const reference = referenceTo(add());

    expect(cancel(reference)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      delivery_resultcode: 0,
      delivery_resultmsg: '',
    });
    expect(quota(ZTO)).toEqual(before);
    expect(call('logistics.getOrder', reference)).toMatchObject({ order_status: 1 });
    expect(cancel(reference).errcode).toBe(9300524);
    expect(quota(ZTO)).toEqual(before);
  });

  it.each([
    ['an unknown order', { order_id: 'T9' }, 930563],
    ['another buyer', { openid: 'o-demo-buyer-9' }, 930563],
    ['another waybill number', { waybill_id: '78000000000000' }, 40199],
    ['a courier nobody knows', { delivery_id: 'NOBODY' }, 9300503],
    ['another courier', { delivery_id: 'SF' }, 9300503],
    ['no waybill number', { waybill_id: undefined }, 930561],
  ])('refuses %s and cancels nothing', (_, changes, errcode) => {
    const { add, cancel, state } = openBackend();
    const reference = referenceTo(add());

    expect(cancel({ ...reference, ...changes })).toMatchObject({ errcode });
    expect(state.waybills.at(-1)).toMatchObject({ orderStatus: 0 });
  });

  it('is too late once the courier has it', () => {
    const { add, cancel, pass } = openBackend();
    const reference = referenceTo(add());
    pass(HOUR);

    expect(cancel(reference).errcode).toBe(9300506);
  });

  it('is nothing 申通 does', () => {
    const house = openBackend();
    const sto = house.bind('STO');
    const order = { ...sto, service: { service_type: 1, service_name: '标准快递' } };

    expect(house.cancel(referenceTo(house.add(order), sto))).toMatchObject({
      errcode: 9300501,
      delivery_resultcode: 30004,
      delivery_resultmsg: '暂不支持取消运单',
    });
  });

  it('stops the track where it is', () => {
    const { add, cancel, path, pass, pushedFor } = openBackend();
    const reference = referenceTo(add());
    cancel(reference);
    pass(72 * HOUR);

    expect(path(reference)).toMatchObject({ path_item_num: 0, path_item_list: [] });
    expect(pushedFor('T1')).toEqual([]);
  });
});

describe('the balance of an account', () => {
  it.each([
    ['a 直营 courier', { delivery_id: 'SF', biz_id: '5710926648' }, 9300527],
    ['an account that is not bound', { ...ZTO, biz_id: 'nobody' }, 9300525],
    ['a courier nobody knows', { ...ZTO, delivery_id: 'NOBODY' }, 9300503],
  ])('is refused for %s', (_, account, errcode) => {
    expect(openBackend().quota(account)).toMatchObject({ errcode });
  });

  it('is a number of sheets', () => {
    expect(openBackend().quota(ZTO)).toEqual({ quota_num: 1846 });
  });
});
