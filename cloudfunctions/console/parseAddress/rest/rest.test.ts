import { indexOf, type Kind } from '../labels';
import { labelMark, numberMark, REGION } from '../marks';
import { wordsOf } from '../words';
import { sortRest } from './rest';

/** What becomes of the words of a text, where # is a phone number, @ the region and <kind> a label. */
const sorted = (text: string) => {
  const marked = text
    .replaceAll('#', numberMark(0))
    .replaceAll('@', REGION)
    .replace(/<(\w+)>/g, (_, kind: Kind) => ` ${labelMark(indexOf(kind))} `);
  const rest = sortRest(wordsOf(marked, [{ kind: 'mobile', written: '' }]), text.includes('@'));
  const { address, doubts, dropped, ...others } = rest;
  const said = Object.entries(others).flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
  return [address, ...said, ...dropped.map((word) => `dropped: ${word}`), ...doubts.map(({ kind }) => kind)];
};

describe('what is neither a name nor a number', () => {
  it.each([
    ['@ 示例大道209号 云栖里5栋', '示例大道209号 云栖里5栋'],
    ['@ 样例路20号（放门卫，先打电话）', '样例路20号（放门卫，先打电话）'],
    ['@ 园区2号库【勿删】@', '园区2号库【勿删】'],
    ['（华东总仓） @ 绿地大道2号', '绿地大道2号 （华东总仓）'],
    ['店口镇 @ 店口镇解放路5号', '店口镇解放路5号'],
    ['示例小区3栋', '示例小区3栋'],
  ])('is the address, in its order: %j', (text, ...expected) => {
    expect(sorted(text)).toEqual(expected);
  });

  it.each([
    ['@ 示例路1号 # 发顺丰', '示例路1号', 'remark: 发顺丰'],
    ['@ 请勿发圆通 禁止代签 望江路200号', '望江路200号', 'remark: 请勿发圆通 禁止代签'],
    ['你好 @ 示例路1号 谢谢老板', '示例路1号', 'dropped: 你好', 'dropped: 谢谢老板'],
    ['老板帮我寄到 @ 示例路1号', '示例路1号', 'dropped: 老板帮我寄到'],
    ['@ 示例路1号 # 3件 红色', '示例路1号', 'goods: 3件 红色'],
    ['夜航蓝×2 # @ 示例路1号', '示例路1号', 'goods: 夜航蓝×2'],
    [
      '<order> 2026112212345678 <goods> 手冲壶 x1 <remark> 周五前到 @ 示例路1号',
      '示例路1号',
      'orderId: 2026112212345678',
      'goods: 手冲壶 x1',
      'remark: 周五前到',
    ],
    ['<drop> tb_小鹿 @ 示例路1号', '示例路1号', 'dropped: tb_小鹿'],
    ['虚拟号 # @ 示例路1号', '示例路1号', 'dropped: 虚拟号'],
  ])('is told from what people say around it: %j', (text, ...expected) => {
    expect(sorted(text)).toEqual(expected);
  });

  it('is offered as a remark, with a doubt, where it fits nowhere', () => {
    expect(sorted('@ 示例路1号 # 蓝鲸')).toEqual(['示例路1号', 'remark: 蓝鲸', 'ambiguous']);
  });

  it.each(['@ 谢家路1号', '@ 你好小区2栋', '@ 发展大道3号', '@ 周一村4组'])(
    'stays an address: %j',
    (text) => {
      expect(sorted(text)).toEqual([text.slice(2)]);
    },
  );
});
