import { addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { courierFacts } from '../../../../cloudfunctions/shared/waybill/couriers';
import { nobody } from '../../address/logic/found';
import { personForm } from '../../address/logic/person-form';
import { blamedField, byField, errorsOf, firstWrong, showErrors } from './errors';
import { emptyForm } from './form';
import { newOrderId } from './order-id';
import { requestOf } from './request';
import { startForm } from './start';

const person = {
  name: '王小蒙',
  mobile: '18610000000',
  province: '广东省',
  city: '深圳市',
  area: '南山区',
  address: '科苑路15号',
};
const shop = { imgUrl: 'https://shop.example/1.png', goodsName: '手工抱枕' };
const account = (deliveryId: string, bizId = '1') => ({
  key: `${deliveryId}/${bizId}`,
  deliveryId,
  bizId,
  courier: '',
  note: '',
  services: [],
  tone: '' as const,
  money: '',
  cash: false,
});
function filled() {
  const form = emptyForm();
  form.account = { key: 'YUNDA/1', serviceType: '0', serviceName: '标准快件' };
  form.sender = personForm(person);
  form.receiver = { ...nobody(), ...personForm({ ...person, mobile: undefined, tel: '020-88888888' }) };
  form.goods.items = [
    { name: '抱枕', count: '2' },
    { name: '钥匙扣', count: '1' },
  ];
  form.order.orderId = 'WX1';
  form.order.openid = 'o-buyer';
  return form;
}

describe('the request', () => {
  it('of a filled form is one the contract takes', () => {
    const request = requestOf(filled(), account('YUNDA'), { shop });
    expect(validate(addOrder.request, request)).toMatchObject({ ok: true });
    expect(request).toMatchObject({
      addSource: 0,
      shop: { ...shop, goodsCount: 3 },
      receiver: { tel: '020-88888888' },
    });
    expect(request).not.toHaveProperty('expectTime');
    expect(request).not.toHaveProperty('takeMode');
  });

  it('asks 顺丰 for a pickup, and the contract agrees on who needs one', () => {
    for (const deliveryId of ['SF', 'YUNDA', 'ZTO', 'YTO', 'EMS', 'JDL', 'DB']) {
      const { expectTime: _, ...without } = requestOf(filled(), account(deliveryId), { shop });
      expect('expectTime' in errorsWithout(without)).toBe(courierFacts(deliveryId).wantsPickupTime === true);
    }
    const form = filled();
    expect(requestOf(form, account('SF'), { shop }).expectTime).toBe(0);
    form.pickup = { mode: 'at', date: '2099-01-02', time: '15:30' };
    const seconds = requestOf(form, account('SF'), { shop }).expectTime ?? 0;
    expect(new Date(seconds * 1000).getHours()).toBe(15);
    form.pickup.date = '2020-01-02';
    expect(errorsOf(requestOf(form, account('SF'), { shop }))).toMatchObject({
      'pickup.time': expect.stringContaining('过去'),
    });
  });

  it('goes without an openid only where the shop has an App', () => {
    const form = filled();
    form.order.openid = ' ';
    expect(requestOf(form, account('YUNDA'), { shop, wxAppid: 'wx1' })).toMatchObject({
      addSource: 2,
      wxAppid: 'wx1',
    });
    expect(errorsOf(requestOf(form, account('YUNDA'), { shop }))).toHaveProperty(['order.openid']);
  });

  it('insures in 分 what was typed in yuan', () => {
    const form = filled();
    Object.assign(form.extras, { insured: true, yuan: '19.99' });
    expect(requestOf(form, account('YUNDA'), { shop }).insured).toEqual({
      useInsured: 1,
      insuredValue: 1999,
    });
    form.extras.yuan = '';
    expect(errorsOf(requestOf(form, account('YUNDA'), { shop }))).toHaveProperty(['extras.yuan']);
  });

  it('names the goods where the shop has no name for them', () => {
    expect(requestOf(filled(), account('YUNDA'), { shop: {} }).shop).toEqual({
      goodsName: '抱枕×2、钥匙扣',
      goodsCount: 3,
    });
  });
});

function errorsWithout(request: object): Record<string, string> {
  const checked = validate(addOrder.request, request);
  return checked.ok ? {} : Object.fromEntries(checked.issues.map(({ path, message }) => [path, message]));
}

describe('errors', () => {
  it('of an empty form stand beside their fields, in the order of the page', () => {
    const errors = errorsOf(requestOf(emptyForm(), undefined, { shop: {} }));
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining([
        'account.key',
        'sender.name',
        'receiver.phone',
        'receiver.region',
        'goods.name0',
        'order.imgUrl',
      ]),
    );
    expect(errors['receiver.phone']).toBe('请填写收件人的手机号或座机');
    expect(firstWrong(errors)).toBe('account');
  });

  it('are shown for fields somebody has left', () => {
    const cards = showErrors(
      { 'sender.name': '甲', 'sender.phone': '乙' },
      (field) => field === 'sender.name',
    );
    expect(cards.sender).toEqual({ name: '甲' });
    expect(cards.receiver).toEqual({});
  });

  it('keep the contract’s words where they say more than that something is missing', () => {
    expect(byField([{ path: 'customRemark', message: '备注太长' }])).toEqual({ 'extras.remark': '备注太长' });
    const imgUrl = '商品缩略图地址应以 https:// 或 http:// 开头，例如 https://img.example.com/1.png';
    const request = requestOf(filled(), account('YUNDA'), { shop: { ...shop, imgUrl: 'cloud://1.png' } });
    expect(errorsOf(request)).toEqual({ 'order.imgUrl': imgUrl });
    expect(byField([{ path: 'cargo.detailList.1.name', message: '请填写物品名称' }])).toEqual({
      'goods.name1': '请填写物品名称',
    });
  });

  it('of a courier are put beside what it complains of', () => {
    expect(blamedField(9300501, 20005)).toBe('receiver.address');
    expect(blamedField(9300501, 20003)).toBe('sender.address');
    expect(blamedField(9300501, -1)).toBe('');
    expect(blamedField(40003, undefined)).toBe('order.openid');
  });
});

describe('a new waybill', () => {
  it('like another keeps all but the receiver', () => {
    const request = requestOf(filled(), account('YUNDA'), { shop });
    const form = startForm({ like: { request, withReceiver: false } }, { presets: [] }, 'WX2');
    const again = requestOf({ ...form, receiver: filled().receiver }, account('YUNDA'), { shop });
    expect(form.receiver.name).toBe('');
    expect(again).toEqual({ ...request, orderId: 'WX2', openid: undefined, addSource: 0 });
  });

  it('like another with its receiver is the same but for the number', () => {
    const request = requestOf(filled(), account('YUNDA'), { shop });
    const form = startForm({ like: { request, withReceiver: true } }, { presets: [] }, 'WX2');
    expect(requestOf(form, account('YUNDA'), { shop })).toEqual({ ...request, orderId: 'WX2' });
  });

  it('has a number of its own', () => {
    const numbers = Array.from({ length: 2000 }, () => newOrderId(Date.now(), Math.random));
    expect(new Set(numbers).size).toBe(2000);
    expect(numbers.every((number) => /^WX\d{8}[2-9A-HJ-NP-Z]{8}$/.test(number))).toBe(true);
  });
});
