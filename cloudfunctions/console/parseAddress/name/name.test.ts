import { indexOf } from '../labels';
import { labelMark, numberMark, REGION } from '../marks';
import { wordsOf } from '../words';
import { LIKELY, likeness, SURE } from './likeness';
import { takeName } from './name';

const NAME = labelMark(indexOf('name'));

/** The name in a text, where # is a phone number and @ the region; with its doubts. */
const named = (text: string) => {
  const marked = text.replaceAll('#', numberMark(0)).replaceAll('@', REGION).replace('姓名:', ` ${NAME} `);
  const words = wordsOf(marked, [{ kind: 'mobile', written: '' }]);
  const { name, doubts, rest } = takeName(words, text.includes('#'));
  return [name, rest.map((word) => word.text).join(' '), ...doubts.map(({ kind }) => kind)];
};

describe('a name', () => {
  it.each([
    ['林小满 # @ 示例大道209号', '林小满', '示例大道209号'],
    ['@ 示例大道209号 林小满 #', '林小满', '示例大道209号'],
    ['@ 云栖里 3栋 李四 #', '李四', '云栖里 3栋'],
    ['# @ 示例路1号 欧阳明月', '欧阳明月', '示例路1号'],
    ['阿依古丽·买买提 # @ 团结路9号', '阿依古丽·买买提', '团结路9号'],
    ['@ 示例路1号 Tom Li #', 'Tom Li', '示例路1号'],
    ['稻草人 # @ 示例路1号', '稻草人', '示例路1号'],
    ['北京稻香示例店 # @ 麓山路88号', '北京稻香示例店', '麓山路88号'],
    ['@ 示例路1号 安康 #', '安康', '示例路1号'],
    ['前台 # @ 试验路1号', '前台', '试验路1号'],
    ['姓名:谢谢 # @ 示例路1号', '谢谢', '示例路1号'],
  ])('is what looks like one, where one stands: %j', (text, ...expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['@ 示例路1203室林小满 #', '林小满', '示例路1203室'],
    ['@ 万达城21楼何静 #', '何静', '万达城21楼'],
    ['@ 祭台村楼艳艳 #', '楼艳艳', '祭台村'],
    ['@ 远洋热力公司常青收', '常青', '远洋热力公司'],
    ['@ 南三区2单元802马莉莉收', '马莉莉', '南三区2单元802'],
    ['唐小明收 # @ 示例路1号', '唐小明', '示例路1号'],
    ['马兰花收 # @ 示例路1号', '马兰花', '示例路1号'],
    ['寄给林小满 # @ 示例路1号', '林小满', '示例路1号'],
    ['朱女士住在 @ 东市街道3栋 #', '朱女士', '东市街道3栋'],
  ])('is cut out of what it runs into: %j', (text, ...expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['张三 # 李四 # @ 示例路1号', '张三', '李四 示例路1号', 'ambiguous'],
    ['李*娜[3847] # @ 示例路1号', '李*娜[3847]', '示例路1号', 'masked'],
    ['王** # @ 示例路1号', '王**', '示例路1号', 'masked'],
    ['@ 示例路1号 300074 芒果', '', '示例路1号 300074 芒果'],
    ['阆中保宁袁家乐 #', '袁家乐', '阆中保宁', 'derived'],
    ['清流清泉 @ 芳村大道 9A #', '清流清泉', '芳村大道 9A', 'derived'],
  ])('is doubted where it is masked, one of two, or a guess: %j', (text, ...expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['@ 文三路 18号 #'],
    ['@ 司马镇'],
    ['@ 高山村 #'],
    ['@ 解放路2号楼旁门'],
    ['你好 谢谢 # @ 示例路1号'],
    ['@ 示例路1号 放丰巢 #'],
  ])('is not made of an address or of courtesies: %j', (text) => {
    expect(named(text)[0]).toBe('');
  });
});

it('how likely a word is a name depends on its surname, its title and its ending', () => {
  expect(
    ['林小满', '欧阳明月', '周女士', '李*娜', '前台', '林小姐5.20号'].map(
      (name) => (likeness(name) ?? 0) >= SURE,
    ),
  ).toEqual(Array(6).fill(true));
  expect(['谢谢', '虚拟号', '尽快发货', '13栋', '商铺'].map((word) => likeness(word))).toEqual(
    Array(5).fill(undefined),
  );
  expect(['文三路', '高山镇', '和平街道'].every((word) => (likeness(word) ?? 0) < LIKELY)).toBe(true);
});
