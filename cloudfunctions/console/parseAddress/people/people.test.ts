import { clean } from '../clean';
import { markLabels } from '../mark-labels';
import { takeNumbers } from '../numbers';
import { splitPeople } from './people';

/** The pieces of a text, their marks left out; a sender's after ->. */
const split = (text: string) => {
  const { text: unnumbered, numbers } = takeNumbers(clean(text).plain);
  const { people, sender } = splitPeople(markLabels(unnumbered), numbers);
  const bare = (piece: string) =>
    piece
      .replace(/[\s\uf000-\uffff]+/g, ' ')
      .replace(/[\ue000-\uefff]/g, '#')
      .trim();
  return [...people.map(bare), ...(sender ? [`-> ${bare(sender)}`] : [])];
};

const A = '林一 13800138001 上海市浦东新区示例路1号';
const B = '陈二 13900139002 北京市海淀区样板路2号';
const C = '张三 13700137003 天津市和平区测试路3号';
const [a, b, c] = [
  '林一 # 上海市浦东新区示例路1号',
  '陈二 # 北京市海淀区样板路2号',
  '张三 # 天津市和平区测试路3号',
];

describe('the people of a text', () => {
  it.each([
    ['lines', [A, B, C].join('\n'), [a, b, c]],
    ['blocks', [A, B].map((one) => one.replaceAll(' ', '\n')).join('\n\n'), [a, b]],
    ['blocks without blank lines', [A, B].map((one) => one.replaceAll(' ', '\n')).join('\n'), [a, b]],
    ['a numbered list', `1.${A} 2.${B}`, [a, b]],
    ['semicolons', [A, B].join('；'), [a, b]],
    ['nothing but their order', [A, B, C].join(' '), [a, b, c]],
    [
      'their order, address first',
      '上海市浦东新区示例路1号 林一 13800138001 北京市海淀区样板路2号 陈二 13900139002',
      ['上海市浦东新区示例路1号 林一 #', '北京市海淀区样板路2号 陈二 #'],
    ],
    [
      'forms',
      '收件人：林一 电话：13800138001 地址：上海市浦东新区示例路1号 收件人：陈二 电话：13900139002 地址：北京市海淀区样板路2号',
      [a, b],
    ],
    [
      'forms in two orders',
      '收件人：林一\n电话：13800138001\n地址：上海市浦东新区示例路1号\n地址：北京市海淀区样板路2号\n姓名：陈二\n电话：13900139002',
      [a, '北京市海淀区样板路2号 陈二 #'],
    ],
  ])('are told apart by %s', (_, text, people) => {
    expect(split(text)).toEqual(people);
  });

  it.each([
    ['two numbers side by side', '林一 13800138001/13900139002 上海市浦东新区示例路1号'],
    ['two numbers with labels', '林一 手机：13800138001 电话：021-88886666 上海市浦东新区示例路1号'],
    ['a second number behind the address', '林一 13800138001 上海市浦东新区示例路1号 备用13900139002'],
    ['two names and one address', '林一 13800138001\n陈二 13900139002\n上海市浦东新区示例路1号'],
  ])('are one in spite of %s', (_, text) => {
    expect(split(text)).toHaveLength(1);
  });

  it.each([
    ['寄件人：周周 13900139002 收件人：林一 13800138001 上海市浦东新区示例路1号', [a, '-> 周周 #']],
    ['收件人：林一 13800138001 上海市浦东新区示例路1号\n寄件人：周周 13900139002', [a, '-> 周周 #']],
    [
      '寄件人：周周\n收件人：林一\n寄件电话：13900139002\n收件电话：13800138001\n收件地址：上海市浦东新区示例路1号',
      ['林一 # 上海市浦东新区示例路1号', '-> 周周 #'],
    ],
    [`寄件人：周周 13900139002\n${A}`, [a, '-> 周周 #']],
    [`寄件人：周周 13900139002\n收件人：${A}\n收件人：${B}`, [a, b, '-> 周周 #']],
    ['寄件人：周周 13900139002 上海市浦东新区示例路1号', ['周周 # 上海市浦东新区示例路1号']],
  ])('are without who sends, where somebody else receives: %j', (text, people) => {
    expect(split(text)).toEqual(people);
  });
});
