import fc from 'fast-check';
import {
  EMPTY_SENDER,
  formOfSender,
  placeOf,
  putSender,
  senderDoubts,
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

const parsed = {
  ...{ name: '周青青', mobile: '', tel: '0769-22223333', province: '广东省', city: '东莞市', area: '虎门镇' },
  ...{ address: '示例路84号', doubts: [], orderId: '', goods: '', remark: '', dropped: [] },
};

test('another sender replaces every part of the one before, recognised or not', () => {
  const before = { ...formOfSender(warehouse), company: '好物小店', postCode: '310000', country: '中国' };
  expect(withParsed(before, { ...parsed, area: '' })).toEqual({
    ...EMPTY_SENDER,
    name: '周青青',
    tel: '0769-22223333',
    province: '广东省',
    city: '东莞市',
    address: '示例路84号',
  });
});

test('the same sender keeps the company, and postcode and country as long as they have not moved', () => {
  const before = { ...formOfSender(warehouse), company: '好物小店', postCode: '310000', country: '中国' };
  const same = { ...parsed, ...warehouse, tel: '' };
  expect(withParsed(before, same)).toEqual(before);
  expect(withParsed(before, { ...same, city: '宁波市' })).toMatchObject({
    company: '好物小店',
    postCode: '',
    country: '',
  });
  expect(withParsed({ ...EMPTY_SENDER, company: '好物小店' }, parsed).company).toBe('好物小店');
});

test('nothing of one sender is left beside another, whatever both have', () => {
  const text = fc.constantFrom('', '甲', '乙');
  const fields = Object.fromEntries(Object.keys(EMPTY_SENDER).map((name) => [name, text]));
  fc.assert(
    fc.property(fc.record(fields), fc.record(fields), (before, next) => {
      const after = withParsed(before as never, { ...parsed, ...(next as object) } as never);
      for (const name of ['name', 'mobile', 'tel', 'province', 'city', 'area', 'address'] as const)
        expect(after[name]).toBe(next[name]);
      if (before.name && before.name !== next.name)
        expect(after.company + after.postCode + after.country).toBe('');
    }),
  );
});

test('reasons to look stand beside their field, those of a region together and once', () => {
  expect(
    senderDoubts([
      { field: 'province', kind: 'derived', message: '由区县推出' },
      { field: 'city', kind: 'derived', message: '由区县推出' },
      { field: 'name', kind: 'masked', message: '姓名被隐藏' },
    ]),
  ).toEqual({ region: '由区县推出', name: '姓名被隐藏' });
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
