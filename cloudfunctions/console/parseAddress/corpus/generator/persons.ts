import { PLACES } from '../places';
import type { Random } from './random';

export interface Person {
  /** As it stands in the text and on the label. */
  name: string;
  kind: string;
  masked: boolean;
  /** The code of a virtual number, which belongs to its extension. */
  code: string;
  /** Nobody mistakes it for a part of an address, whatever stands beside it. */
  plain: boolean;
}

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖',
];
const RARE_SURNAMES = [
  ...'石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪章鲁倪庞邢俞翟蓝聂齐葛柴伍庄温殷欧申柯凌牛樊耿关焦祝纪舒丛管车苗曲尚霍甘季阎傅项裴颜翁岳符谷骆练简饶卜桂宁冉佟包敖安阳解应储阮单詹盛辛班仇苟鞠娄屈滕芦成占褚迟靳游',
];
const COMPOUND = '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 慕容 令狐 司徒 夏侯 端木 南宫'.split(' ');
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红鹏飞宇浩然子轩梓涵欣怡雨晨思琪佳宁一诺若曦可馨俊豪志远建国晓东春梅秋菊冬雪海燕小满星辰嘉懿瑞霖沐阳语桐书瑶以晴博文景行清妍墨言知夏云舒楚乔卓凡',
];
const MINORITY = [
  '阿依古丽·买买提',
  '阿卜杜拉·热合曼',
  '古丽米热·吐尔逊',
  '扎西·顿珠',
  '巴特尔·呼和',
  '迪丽拜尔·艾力',
  '努尔兰·叶尔肯',
];
const ENGLISH = [
  'Tom Li',
  'Anna Chen',
  'Kevin',
  'Mary',
  'Jason Wu',
  'Emily Zhang',
  'Leo',
  'Grace Lin',
  'Alex',
];
const TITLES = ['先生', '女士', '小姐', '老师', '阿姨', '师傅', '经理', '医生', '同学', '叔叔'];
const NICKNAMES = ['妈妈收', '爸爸', '本人', '前台', '代收', '三年级', '小美'];
const SHOPS = (
  '青禾小店 云朵书屋 示例文具店 样板科技有限公司 小确幸杂货铺 物业前台 示例茶业有限公司 行政部 ' +
  '橙子便利店'
).split(' ');
const PLACE_LIKE = '马鞍山 安康 海宁 高平 江山 海南 延安 宁波 于洪 华阴 龙海 江阴 兴安 孟津'.split(' ');

function given(random: Random, least = 1): string {
  const length = random.weighted([
    [least > 1 ? 0 : 30, 1],
    [69, 2],
    [0.4, 3],
  ] as const);
  return Array.from({ length }, () => random.pick(GIVEN)).join('');
}

/** Of counties and cities without their suffix: some are called 江宁 or 高平. */
const PLACE_NAMES = new Set(
  PLACES.flatMap(({ city, area }) => [city, area]).map((name) => name.slice(0, -1)),
);

export function simpleName(random: Random): string {
  const surname = random.weighted([
    [70, SURNAMES],
    [25, RARE_SURNAMES],
    [5, COMPOUND],
  ] as const);
  const name = random.pick(surname) + given(random);
  return PLACE_NAMES.has(name) ? simpleName(random) : name;
}

/** Surely somebody's name, even where it stands directly beside other words. */
export function commonName(random: Random): string {
  return random.pick(SURNAMES) + given(random, 2).slice(0, 2);
}

function maskedName(random: Random): string {
  const surname = random.chance(0.08) ? random.pick(COMPOUND) : random.pick(SURNAMES);
  return surname + random.pick(['*', '**', `*${random.pick(GIVEN)}`]);
}

const person = (kind: string, name: string, more: Partial<Person> = {}): Person => ({
  name,
  kind,
  masked: false,
  code: '',
  plain: false,
  ...more,
});

type Maker = (random: Random) => Person;

const MAKERS: readonly (readonly [number, Maker])[] = [
  [60, plainPerson],
  [
    8,
    (random) =>
      person('title', random.pick([...SURNAMES, ...COMPOUND]) + random.pick(TITLES), { plain: true }),
  ],
  [4, (random) => person('minority name', random.pick(MINORITY), { plain: true })],
  [3, (random) => person('English name', random.pick(ENGLISH))],
  [6, (random) => withCode(random, person('name with code', simpleName(random), { plain: true }))],
  [4, (random) => person('masked name', maskedName(random), { masked: true, plain: true })],
  [
    3,
    (random) =>
      withCode(random, person('masked name with code', maskedName(random), { masked: true, plain: true })),
  ],
  [4, (random) => person('nickname', `${simpleName(random)}（${random.pick(NICKNAMES)}）`, { plain: true })],
  [4, (random) => person('shop as a name', random.pick(SHOPS))],
  [3, (random) => person('place as a name', random.pick(PLACE_LIKE))],
];

function withCode(random: Random, { name, ...more }: Person): Person {
  const code = random.digits(4);
  return { ...more, name: `${name}[${code}]`, code };
}

export function anyPerson(random: Random): Person {
  return random.weighted(MAKERS)(random);
}

export function plainPerson(random: Random): Person {
  const name = simpleName(random);
  const isLong = name.length > 3 && !COMPOUND.includes(name.slice(0, 2));
  return person(isLong ? 'long name' : 'name', name, { plain: true });
}
