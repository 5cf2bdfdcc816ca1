import { openidIn, shortOpenid } from './openid';

test('a long openid keeps its ends', () => {
  expect(shortOpenid('oAbC12345678901234567890xYz9')).toBe('oAbC12…xYz9');
  expect(shortOpenid('o-demo-owner')).toBe('o-demo-owner');
});

test('an openid is found in the sentence it was sent with', () => {
  expect(openidIn('我的 openid：oAbC1234567890_234567890xYz9，谢谢')).toBe('oAbC1234567890_234567890xYz9');
});

test('anything else is taken as it stands', () => {
  expect(openidIn(' o-demo-clerk\n')).toBe('o-demo-clerk');
  expect(openidIn('')).toBe('');
});
