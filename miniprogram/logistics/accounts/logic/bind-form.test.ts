import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import { partsOfRemark } from '../../../../cloudfunctions/logistics/bindAccount/remark';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { type BindForm, bindRequestOf, EMPTY_FORM, errorsOf, fieldsFor } from './bind-form';

const form = (told: Partial<BindForm>): BindForm => ({ ...EMPTY_FORM, ...told });
const names = (deliveryId: string) => fieldsFor(deliveryId).map(({ name }) => name);
const ems = form({
  deliveryId: 'EMS',
  bizId: '90000571204118',
  phone: '13800138000',
  contact: '沈青禾',
  service: '标准快递',
  address: '浙江省杭州市示例路 18 号',
});

describe('the form asks', () => {
  test('for nothing before a courier is chosen', () => {
    expect(names('')).toEqual([]);
  });

  test('for the code and the password of most couriers', () => {
    expect(names('YUNDA')).toEqual(['bizId', 'password']);
  });

  test('for the code alone where the courier wants no password', () => {
    expect(names('SF')).toEqual(['bizId']);
    expect(names('JDL')).toEqual(['bizId']);
  });

  test('for who asks, in four parts, where EMS reviews', () => {
    expect(names('EMS')).toEqual(['bizId', 'phone', 'contact', 'service', 'address']);
  });

  test('and says of every field where its value comes from', () => {
    for (const id of ['YUNDA', 'SF', 'JDL', 'EMS', 'STO']) {
      for (const { hint } of fieldsFor(id)) expect(hint).toMatch(/。$/);
    }
  });
});

describe('errors', () => {
  test('stand at each empty field', () => {
    expect(errorsOf(EMPTY_FORM)).toMatchObject({ deliveryId: '请选择快递公司', bizId: '请填写客户编码' });
    expect(errorsOf(form({ deliveryId: 'YUNDA', bizId: '1' }))).toEqual({
      password: expect.stringContaining('请填写密码'),
    });
    expect(errorsOf(form({ deliveryId: 'EMS', bizId: '1', contact: '  ' }))).toEqual({
      phone: '请填写联系电话',
      contact: '请填写联系人',
      service: '请填写服务类型',
      address: '请填写发货地址',
    });
  });

  test('are gone when the form may be sent', () => {
    expect(errorsOf(ems)).toEqual({});
    expect(errorsOf(form({ deliveryId: 'SF', bizId: '5710926648' }))).toEqual({});
    expect(errorsOf(form({ deliveryId: 'YUNDA', bizId: '123456', password: 'x' }))).toEqual({});
  });

  test('name a code that is too long, and a remark that is', () => {
    expect(errorsOf(form({ deliveryId: 'SF', bizId: '9'.repeat(200) })).bizId).toContain('太长');
    expect(errorsOf({ ...ems, address: '号'.repeat(400) }).address).toContain('太长');
  });
});

describe('the request', () => {
  test('passes the contract and leaves behind what the courier does not need', () => {
    const request = bindRequestOf({ ...ems, password: 'typed for another courier', bizId: ' 9000 ' });
    expect(request).toEqual({
      type: 'bind',
      deliveryId: 'EMS',
      bizId: '9000',
      remarkContent: '电话:13800138000 联系人:沈青禾 服务类型:标准快递 发货地址:浙江省杭州市示例路 18 号',
    });
    expect(validate(bindAccount.request, request).ok).toBe(true);
  });

  test('sends a password exactly as typed', () => {
    expect(bindRequestOf(form({ deliveryId: 'YTO', bizId: '1', password: ' a b ' })).password).toBe(' a b ');
  });

  test('can be taken apart again to correct a refused review', () => {
    const { phone, contact, service, address } = ems;
    expect(partsOfRemark(bindRequestOf(ems).remarkContent ?? '')).toEqual({
      phone,
      contact,
      service,
      address,
    });
    expect(partsOfRemark('something else')).toEqual({ phone: '', contact: '', service: '', address: '' });
  });
});
