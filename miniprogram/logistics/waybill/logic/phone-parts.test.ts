import fc from 'fast-check';
import { firstPhone, phoneParts } from './phone-parts';

const phonesOf = (sentence: string) => phoneParts(sentence).flatMap(({ phone }) => (phone ? [phone] : []));

test('a sentence is cut around the numbers that can be dialled', () => {
  expect(phoneParts('快递员张三（13800138000）正在派送')).toEqual([
    { at: 0, text: '快递员张三（' },
    { at: 6, text: '13800138000', phone: '13800138000' },
    { at: 17, text: '）正在派送' },
  ]);
});

test.each([
  ['网点020-88888888，客服95338', ['02088888888', '95338']],
  ['13800138000,13900139000', ['13800138000', '13900139000']],
  ['请拨打400-111-1111', ['4001111111']],
  ['快递员138****8000，网点020****8888', []],
  [
    '+86 139 1234 5678、１３９００１３９０００、(0571)88886666',
    ['13912345678', '13900139000', '057188886666'],
  ],
  ['13800138000转1234', ['13800138000']],
  ['+852 9123 4567，JDVA13812345678', ['+85291234567']],
  ['运单SF1585267110913，单号780123456789012，共95338件', []],
  ['', []],
])('%s', (sentence, phones) => {
  expect(phonesOf(sentence)).toEqual(phones);
});

test('nothing of a sentence is lost, whatever it says', () => {
  const sentence = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('13800138000', '电话', '95338', '020-88888888', '-', '*')),
  );
  fc.assert(
    fc.property(sentence, (words) => {
      const parts = phoneParts(words.join(''));
      expect(parts.map(({ text }) => text).join('')).toBe(words.join(''));
      for (const { text } of parts) expect(text).not.toBe('');
    }),
  );
});

test('the first number is the one to call', () => {
  expect(firstPhone('网点 0571-88888888 或 13800138000')).toBe('057188888888');
  expect(firstPhone('已到达')).toBe('');
});
