import fc from 'fast-check';
import {
  EMPTY_SENDER,
  formOfSender,
  placeOf,
  putSender,
  senderErrorsOf,
  senderOf,
  viewSender,
  withoutSender,
  withParsed,
} from './senders';

const warehouse = {
  name: '张三',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '西湖区',
  address: '文三路 1 号',
};
const shop = { ...warehouse, name: '李四' };

test('a form and its address are the same thing', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(EMPTY_SENDER)), fc.stringMatching(/^[^\s]+$/)),
      (some) => {
        const sender = some as never;
        expect(senderOf(formOfSender(sender))).toEqual(sender);
      },
    ),
  );
});

test('an empty form names every field that must be there, in the contract’s words', () => {
  expect(senderErrorsOf(EMPTY_SENDER)).toEqual({
    name: '请填写寄件人姓名',
    mobile: '请填写寄件人的手机号或座机',
    province: '请填写寄件人省份',
    city: '请填写寄件人城市',
    area: '请填写寄件人区县',
    address: '请填写寄件人详细地址',
  });
  expect(senderErrorsOf(formOfSender(warehouse))).toEqual({});
  expect(senderErrorsOf({ ...formOfSender(warehouse), mobile: '', tel: '0571-88888888' })).toEqual({});
});

test('what was recognised fills in and leaves the rest alone', () => {
  const form = { ...EMPTY_SENDER, company: '好物小店', name: '旧' };
  expect(withParsed(form, { name: '张三', city: '', address: '文三路' })).toMatchObject({
    name: '张三',
    company: '好物小店',
    city: '',
    address: '文三路',
  });
});

test('a line says who, how to reach them and where', () => {
  expect(viewSender({ ...warehouse, company: '好物小店' })).toEqual({
    key: '0',
    who: '张三 · 好物小店',
    phone: '13800138000',
    place: '浙江省杭州市西湖区文三路 1 号',
  });
});

test('an edited address stays in its place, a new one goes to the end', () => {
  const next = { ...shop, address: '文二路' };
  expect(putSender([warehouse, shop], shop, next, false)).toEqual([warehouse, next]);
  expect(putSender([warehouse], undefined, shop, false)).toEqual([warehouse, shop]);
});

test('the default one comes first, once', () => {
  expect(putSender([warehouse, shop], shop, shop, true)).toEqual([shop, warehouse]);
  expect(putSender([warehouse], undefined, shop, true)).toEqual([shop, warehouse]);
});

test('an address that somebody deleted meanwhile is added again', () => {
  expect(putSender([warehouse], shop, { ...shop, tel: '1' }, false)).toEqual([
    warehouse,
    { ...shop, tel: '1' },
  ]);
});

test('deleting takes one away and is no error where it is gone', () => {
  expect(withoutSender([warehouse, shop], shop)).toEqual([warehouse]);
  expect(withoutSender([warehouse], shop)).toEqual([warehouse]);
});

test('an address is found by what it says, whatever the order of its fields', () => {
  const { address, ...rest } = shop;
  expect(placeOf([warehouse, { address, ...rest }], shop)).toBe(1);
});
