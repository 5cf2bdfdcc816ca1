import type { BackendState } from './state';
import { openBackend } from './testing';

describe('the back end', () => {
  it('serves every contract’s HTTPS address with the token it needs', () => {
    expect(openBackend().backend.routes).toEqual(
      expect.arrayContaining([
        {
          method: 'POST',
          path: '/cgi-bin/express/business/account/bind',
          api: 'logistics.bindAccount',
          token: 'miniprogram',
        },
        {
          method: 'GET',
          path: '/cgi-bin/express/business/account/getall',
          api: 'logistics.getAllAccount',
          token: 'miniprogram',
        },
        {
          method: 'POST',
          path: '/channels/ec/logistics/ewaybill/biz/account/get',
          api: '/channels/ec/logistics/ewaybill/biz/account/get',
          token: 'store',
        },
      ]),
    );
  });

  it.each(['logistics.noSuchApi', 'constructor', ''])('does not pretend to know %p', (api) => {
    expect(openBackend().backend.call(api, {})).toBeUndefined();
  });

  it.each([null, [], 'text', 7])('refuses the body %p', (body) => {
    expect(openBackend().call('logistics.getOrder', body)).toMatchObject({ errcode: 47001 });
  });

  it('ignores fields WeChat does not know', () => {
    expect(openBackend().call('logistics.getAllAccount', { colour: 'red' })).not.toHaveProperty('errcode');
  });

  it('shows accounts and waybills in camelCase', () => {
    const { accounts, waybills, ledger } = openBackend().backend.state();

    expect(accounts).toContainEqual({ bizId: '571088260', deliveryId: 'YUNDA', statusCode: 0, quotaNum: 12 });
    expect(waybills).toContainEqual({
      orderId: 'QH10000001',
      waybillId: 'SF1585267110913',
      deliveryId: 'SF',
      openid: 'o-demo-buyer-1',
      orderStatus: 0,
    });
    expect(ledger).toEqual([]);
  });

  it('goes on from a state that an older version kept', () => {
    const { accounts, waybills, ewaybillAccounts } = openBackend().state;
    const house = openBackend({ accounts, waybills, ewaybillAccounts } as BackendState);

    expect(house.add()).toHaveProperty('waybill_id');
    expect(house.call('logistics.getPrinter')).toMatchObject({ count: 0 });
  });

  it('lists the couriers with their services and what they can do', () => {
    const { count, data } = openBackend().call('logistics.getAllDelivery') as {
      count: number;
      data: Record<string, unknown>[];
    };

    expect(data).toHaveLength(count);
    expect(data.find(({ delivery_id }) => delivery_id === 'SF')).toMatchObject({
      delivery_name: '顺丰速运',
      can_use_cash: 1,
      cash_biz_id: 'SF_CASH',
      can_get_quota: 0,
      service_type: expect.arrayContaining([{ service_type: 3, service_name: '顺丰标快' }]),
    });
    expect(data.find(({ delivery_id }) => delivery_id === 'ZTO')).toMatchObject({
      can_use_cash: 0,
      cash_biz_id: '',
      can_get_quota: 1,
    });
  });
});
