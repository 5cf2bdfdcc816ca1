import { isRefusedPassword } from './accounts';
import { untouched } from './state';
import { openBackend } from './testing';

const YUNDA = { biz_id: '123456', delivery_id: 'YUNDA' };
const BIND_YUNDA = { ...YUNDA, type: 'bind', password: '123456789123456789' };
const BIND_EMS = {
  type: 'bind',
  biz_id: '90000571000001',
  delivery_id: 'EMS',
  remark_content: '电话:13800138000 联系人:沈青禾 服务类型:标准快递 发货地址:示例路18号',
};

function open() {
  const house = openBackend();
  const bindOrUnbind = (body: object) => house.call('logistics.bindAccount', body).errcode;
  const listed = (bizId: string) =>
    (house.call('logistics.getAllAccount').list as Record<string, unknown>[]).find(
      (account) => account.biz_id === bizId,
    );
  return { ...house, bindOrUnbind, listed };
}

describe('binding a courier account', () => {
  it('follows the documented sample: bound, refused the second time, unbound, refused again', () => {
    const { bindOrUnbind, listed } = open();

    expect(listed('123456')).toBeUndefined();
    expect(bindOrUnbind(BIND_YUNDA)).toBe(0);
    expect(bindOrUnbind(BIND_YUNDA)).toBe(9300529);
    expect(listed('123456')).toMatchObject({ delivery_id: 'YUNDA', status_code: 0 });
    expect(bindOrUnbind({ ...YUNDA, type: 'unbind' })).toBe(0);
    expect(bindOrUnbind({ ...YUNDA, type: 'unbind' })).toBe(9300530);
    expect(listed('123456')).toMatchObject({ status_code: 3 });
  });

  it('binds an unbound account again without listing it twice', () => {
    const { bindOrUnbind, state } = open();
    bindOrUnbind(BIND_YUNDA);
    bindOrUnbind({ ...YUNDA, type: 'unbind' });

    expect(bindOrUnbind(BIND_YUNDA)).toBe(0);
    expect(state.accounts.filter(({ bizId }) => bizId === '123456')).toMatchObject([{ statusCode: 0 }]);
  });

  it('treats the same customer code at another courier as another account', () => {
    const { bindOrUnbind } = open();
    bindOrUnbind(BIND_YUNDA);

    expect(bindOrUnbind({ ...BIND_YUNDA, delivery_id: 'ZTO' })).toBe(0);
    expect(bindOrUnbind({ ...YUNDA, type: 'unbind', delivery_id: 'YTO' })).toBe(9300530);
  });

  it('gives a 加盟 account the same opening balance every time and a 直营 one none', () => {
    const balances = [open(), open()].map(({ bindOrUnbind, listed }) => {
      bindOrUnbind(BIND_YUNDA);
      return listed('123456')?.quota_num;
    });
    const { bindOrUnbind, listed } = open();
    bindOrUnbind({ type: 'bind', biz_id: 'S1', delivery_id: 'SF' });

    expect(balances[0]).toBe(balances[1]);
    expect(balances[0]).toBeGreaterThanOrEqual(100);
    expect(listed('S1')?.quota_num).toBe(0);
  });

  it.each([
    ['an unknown courier', { ...BIND_YUNDA, delivery_id: 'NOBODY' }, 9300520],
    ['a missing password', { ...BIND_YUNDA, password: undefined }, 40097],
    ['an empty password', { ...BIND_YUNDA, password: '' }, 40097],
    ['a password that says wrong', { ...BIND_YUNDA, password: 'Wrong-password' }, 9300531],
    ['a short password', { ...BIND_YUNDA, password: '12345' }, 9300531],
    ['no customer code', { ...BIND_YUNDA, biz_id: undefined }, 930561],
    ['an unknown action', { ...BIND_YUNDA, type: 'rebind' }, 930561],
    ['a customer code that is a number', { ...BIND_YUNDA, biz_id: 123456 }, 47001],
    ['camelCase keys over HTTPS', { type: 'bind', bizId: '1', deliveryId: 'SF' }, 930561],
  ])('refuses %s and binds nothing', (_, body, errcode) => {
    const { bindOrUnbind, state } = open();
    const before = structuredClone(state);

    expect(bindOrUnbind(body)).toBe(errcode);
    expect(state).toEqual(before);
  });

  it.each(['SF', 'JDL'])('asks no password for %s', (delivery_id) => {
    expect(open().bindOrUnbind({ type: 'bind', biz_id: 'X100200', delivery_id })).toBe(0);
  });

  it('never keeps a password', () => {
    const { bindOrUnbind, state } = open();
    bindOrUnbind({ ...BIND_YUNDA, password: 'open-sesame-42' });

    expect(JSON.stringify(state)).not.toContain('open-sesame-42');
  });

  it('accepts a failed account again', () => {
    const { bindOrUnbind, listed } = open();
    const bizId = '四川成都龙泉公司_示例科技';

    expect(listed(bizId)).toMatchObject({
      status_code: 2,
      remark_wrong_msg: expect.stringContaining('网点'),
    });
    expect(bindOrUnbind({ type: 'unbind', biz_id: bizId, delivery_id: 'STO' })).toBe(9300530);
    expect(bindOrUnbind({ type: 'bind', biz_id: bizId, delivery_id: 'STO', password: '87654321' })).toBe(0);
    expect(listed(bizId)).toMatchObject({ status_code: 0, remark_wrong_msg: '' });
  });
});

describe('a binding that EMS reviews', () => {
  it('is pending for a minute and then bound', () => {
    const { bindOrUnbind, listed, pass } = open();

    expect(bindOrUnbind(BIND_EMS)).toBe(9300532);
    expect(bindOrUnbind(BIND_EMS)).toBe(9300529);
    pass(59);
    expect(listed(BIND_EMS.biz_id)).toMatchObject({
      status_code: 1,
      remark_content: BIND_EMS.remark_content,
    });
    pass(1);
    expect(listed(BIND_EMS.biz_id)).toMatchObject({ status_code: 0 });
  });

  it('fails with a reason when the service type asks for 拒绝', () => {
    const { bindOrUnbind, listed, pass } = open();
    bindOrUnbind({ ...BIND_EMS, remark_content: BIND_EMS.remark_content.replace('标准快递', '拒绝测试') });
    pass(60);

    expect(listed(BIND_EMS.biz_id)).toMatchObject({ status_code: 2 });
    expect(listed(BIND_EMS.biz_id)?.remark_wrong_msg).not.toBe('');
  });

  it('can be withdrawn, and then never concludes', () => {
    const { bindOrUnbind, listed, pass } = open();
    bindOrUnbind(BIND_EMS);

    expect(bindOrUnbind({ ...BIND_EMS, type: 'unbind' })).toBe(0);
    pass(3600);
    expect(listed(BIND_EMS.biz_id)).toMatchObject({ status_code: 3 });
  });

  it('saves the conclusion, once', () => {
    const house = openBackend();
    house.call('logistics.bindAccount', BIND_EMS);
    house.pass(60);
    const before = house.saves;
    house.backend.state();
    house.backend.state();

    expect(house.saves).toBe(before + 1);
  });

  it('of the demo merchant stays open however long one waits', () => {
    const { listed, pass } = open();
    pass(90 * 24 * 3600);

    expect(listed('90000571204118')).toMatchObject({ status_code: 1 });
  });
});

describe('listing courier accounts', () => {
  it('answers without errcode and with every documented field', () => {
    const reply = openBackend().call('logistics.getAllAccount');

    expect(Object.keys(reply).sort()).toEqual(['count', 'list']);
    for (const account of reply.list as object[]) {
      expect(Object.keys(account).sort()).toEqual([
        'alias',
        'biz_id',
        'create_time',
        'delivery_id',
        'quota_num',
        'quota_update_time',
        'remark_content',
        'remark_wrong_msg',
        'service_type',
        'status_code',
        'update_time',
      ]);
    }
  });

  it('answers an empty list for a merchant without accounts', () => {
    const { call } = openBackend({ ...untouched(), accounts: [], waybills: [], ewaybillAccounts: [] });

    expect(call('logistics.getAllAccount')).toEqual({ count: 0, list: [] });
  });
});

it.each([
  ['', true],
  ['12345', true],
  ['123456', false],
  ['wrong-password', true],
])('judges the password %p', (password, refused) => {
  expect(isRefusedPassword(password)).toBe(refused);
});
