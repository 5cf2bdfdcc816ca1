import { takeNumbers } from './numbers';

/** What was taken, and the text with # where it stood. */
const taken = (text: string) => {
  const { text: rest, numbers } = takeNumbers(text);
  return [...numbers.map(({ kind, written }) => `${kind} ${written}`), rest.replace(/[\ue000-\uefff]/g, '#')];
};

describe('the numbers of a text', () => {
  it.each([
    ['林小满 13800138001 示例路', 'mobile 13800138001', '林小满 # 示例路'],
    ['18412345678,1234 示例路', 'mobile 18412345678-1234', '# 示例路'],
    ['18412345678,1234,示例路', 'mobile 18412345678-1234', '#,示例路'],
    ['18412345678#1234', 'mobile 18412345678-1234', '#'],
    ['18412345678_1234', 'mobile 18412345678-1234', '#'],
    ['18412345678转1234', 'mobile 18412345678-1234', '#'],
    ['18412345678分机号1234', 'mobile 18412345678-1234', '#'],
    ['18412345678(分机号: 1234)', 'mobile 18412345678-1234', '#'],
    ['18412345678（转1234）', 'mobile 18412345678-1234', '#'],
    ['18412345678[1234]', 'mobile 18412345678-1234', '#'],
    ['18412345678\n分机号:1234', 'mobile 18412345678-1234', '#'],
  ])('with an extension: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['13800138001,1203室', 'mobile 13800138001', '#,1203室'],
    ['13800138001,13900139002', 'mobile 13800138001', 'mobile 13900139002', '#,#'],
    ['13800138001 (020)88886666', 'mobile 13800138001', 'landline 020-88886666', '# #'],
    ['13800138001,518000', 'mobile 13800138001-518000', '#'],
  ])('and what is none: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['184****5678', 'masked 184****5678', '#'],
    ['138****8001-1234', 'masked 138****8001-1234', '#'],
    ['139xxxxxxxx', 'masked 139********', '#'],
    ['1567777****', 'masked 1567777****', '#'],
    ['020-****8888', 'masked 020-****8888', '#'],
  ])('masked: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['110101199003071234 林小满', 'identity 110101199003071234', '# 林小满'],
    ['11010119900307123x', 'identity 11010119900307123x', '#'],
    ['110101199013071234', '110101199013071234'],
  ])('of identity, by the date of birth inside: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['样例路20号 510000', 'postcode 510000', '样例路20号 #'],
    ['锦绣苑510000 林小满', 'postcode 510000', '锦绣苑# 林小满'],
    ['邮编150036', 'postcode 150036', '#'],
    ['314400（邮编） 柳絮', 'postcode 314400', '# 柳絮'],
    ['暨东路88号311800', 'postcode 311800', '暨东路88号#'],
    ['样例路100001室', '样例路100001室'],
    ['3单元100101', '3单元100101'],
    ['260116-1234', '260116-1234'],
  ])('of a post office, where it can be nothing else: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['订单号:13900417625 手机:18855107421', 'code 13900417625', 'mobile 18855107421', '订单号:# 手机:#'],
    ['订单编号 261015-002302841693057', 'code 261015-002302841693057', '订单编号 #'],
    ['JDVA13812345678', 'JDVA13812345678'],
    ['段xt13812345678', 'mobile 13812345678', '段xt#'],
    ['试验路15900112233号', '试验路15900112233号'],
    ['一单元20213702215588 方晓', 'mobile 13702215588', '一单元202# 方晓'],
    ['0734-12345678', 'landline 0734-12345678', '#'],
    ['前台 88886666', 'local 88886666', '前台 #'],
    ['13800138001 88886666', 'mobile 13800138001', '# 88886666'],
  ])('of orders, parcels, houses and rooms are told from phones: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });
});
