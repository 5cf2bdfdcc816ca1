import { rebase, shopErrorsOf, shopFormOf, withShopForm } from './shop-form';

const FORM = {
  goodsName: '气泡狗抱枕',
  imgUrl: 'https://a.example/1.png',
  wxaPath: '/pages/order',
  wxAppid: 'wxapp',
};
const NOTHING = { goodsName: '', imgUrl: '', wxaPath: '', wxAppid: '' };

test('what is typed comes back as it was saved', () => {
  expect(shopFormOf(withShopForm({ senders: [], shop: {} }, FORM))).toEqual(FORM);
});

test('what was left empty is not kept', () => {
  expect(withShopForm({ senders: [], shop: { goodsName: '旧' }, wxAppid: '旧' }, NOTHING)).toEqual({
    senders: [],
    shop: {},
  });
});

test('an error stands beside its field, in the contract’s words', () => {
  expect(shopErrorsOf({ ...FORM, goodsName: '长'.repeat(50), wxAppid: 'w'.repeat(70) })).toEqual({
    goodsName: expect.stringContaining('商品名太长'),
    wxAppid: expect.stringContaining('App 的 AppID太长'),
  });
  expect(shopErrorsOf({ ...FORM, imgUrl: 'img.example.com/1.png' })).toEqual({
    imgUrl: expect.stringContaining('应以 https:// 或 http:// 开头'),
  });
  expect(shopErrorsOf(FORM)).toEqual({});
});

test('after somebody else saved, only what was typed here wins', () => {
  const typed = { ...FORM, goodsName: '我改的' };
  const theirs = { ...FORM, goodsName: '他改的', wxaPath: '/他改的' };
  expect(rebase(typed, FORM, theirs)).toEqual({ ...theirs, goodsName: '我改的' });
});
