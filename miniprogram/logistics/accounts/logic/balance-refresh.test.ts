import { answered, begun, resultText } from './balance-refresh';

const yunda = { key: 'YUNDA/1', courier: '韵达快递' };
const silence = { title: '微信没有回答', action: '请稍后再试。', code: '', openid: '' };

describe('asking every courier', () => {
  test('says nothing before the last has answered', () => {
    expect(resultText(answered(begun(2), yunda))).toBe('');
  });

  test('ends with one line', () => {
    expect(resultText(answered(answered(begun(2), yunda), yunda))).toBe('2 个账号的余额都刷新了');
  });

  test('counts those that failed and says why', () => {
    const over = answered(answered(begun(2), yunda), yunda, silence);
    expect(resultText(over)).toBe('1 个账号的余额已刷新，1 个没有');
    expect(over.lost).toEqual([{ key: 'YUNDA/1', name: '韵达快递', reason: '微信没有回答。请稍后再试。' }]);
  });
});
