import type { Random } from './random';

/** What follows the region, in the pieces between which people put a blank or a comma. */
export interface Street {
  pieces: string[];
  kind: string;
  /** Ends in 室, 号 or 栋, so that a name can be told apart that runs into it. */
  closed: boolean;
}

/** Some of them the names of cities and counties, as streets are called everywhere. */
const ROAD_NAMES = (
  '示例 样板 测试 演示 试验 人民 解放 中山 建设 和平 新华 文化 北京 南京 长安 上海 ' +
  '重庆 广州 西湖 长江 黄河 滨河 迎宾 学府 科技 青年 光明 朝阳 胜利 团结 幸福 民主 ' +
  '香港 天津 吉林 青岛 昆明 珠江 海河 泰山 黄山 华山 工业 创业 金沙 银杏 桃源 龙泉 ' +
  '宝山 五一 八一 桂花'
).split(' ');
const ROAD_TAILS = '路 路 路 街 大道 大街 东路 西路 南路 北路 中路 北街 南街 巷 二路 一街'.split(' ');
const TOWNS =
  '西湖 朝阳 龙泉 宝山 江口 永和 新安 石桥 双河 大溪 白云 南山 长安 清水 太平 示例 样板 高桥 金沙 福田'.split(
    ' ',
  );
const COMPOUNDS = '阳光 云栖 碧水 锦绣 翠竹 东方 时代 紫荆 金色 上海 西湖 江南 丽景 学府 城市 华夏'.split(
  ' ',
);
const COMPOUND_TAILS = ['花园', '小区', '苑', '家园', '公寓', '新村', '名城', '一期', '里', '华庭', '府'];
const BUILDINGS =
  '示例大厦 科技园 时代广场 创业中心 第一中学 人民医院 产业园 国际中心 样板商场 实验小学'.split(' ');
const VILLAGES = '上河 大塘 石头 杨树 李家 新庄 下坝 东风 柳林 白沙 张家 红星'.split(' ');

const number = (random: Random, most = 999) => String(random.int(1, random.chance(0.5) ? 99 : most));

function houseNumber(random: Random): string {
  const no = number(random);
  return random.weighted([
    [60, `${no}号`],
    [6, `${no}号院`],
    [5, `${no}-${random.int(1, 20)}号`],
    [5, `${no}号附${random.int(1, 30)}号`],
    [4, `甲${no}号`],
    [4, `${no}弄${random.int(1, 80)}号`],
    [3, `${no}之${random.int(1, 9)}号`],
    [3, `第${no}号`],
  ]);
}

function building(random: Random): string {
  const no = random.int(1, 60);
  return random.weighted([
    [30, `${no}栋`],
    [20, `${no}幢`],
    [20, `${no}号楼`],
    [10, `${random.pick('ABCDE'.split(''))}座`],
    [8, `${random.pick('ABC'.split(''))}${random.int(1, 9)}栋`],
    [8, `${no}#楼`],
    [4, `${no}座`],
  ]);
}

function room(random: Random): string {
  const floor = random.int(1, 32);
  const no = `${floor}0${random.int(1, 9)}`;
  return random.weighted([
    [35, `${no}室`],
    [30, no],
    [20, `${random.int(1, 6)}单元${no}`],
    [15, `${random.int(1, 6)}单元${no}室`],
    [5, `${floor}楼${random.pick('ABCDE'.split(''))}室`],
  ]);
}

const roadOf = (random: Random) => random.pick(ROAD_NAMES) + random.pick(ROAD_TAILS);
const townOf = (random: Random) => random.pick(TOWNS) + random.pick(['街道', '街道', '镇', '镇', '乡']);
const compoundOf = (random: Random) => random.pick(COMPOUNDS) + random.pick(COMPOUND_TAILS);

const GRAMMARS: readonly (readonly [number, string, (random: Random) => string[]])[] = [
  [25, 'road and number', (random) => [roadOf(random) + houseNumber(random)]],
  [20, 'road and room', (random) => [roadOf(random) + houseNumber(random), building(random) + room(random)]],
  [
    20,
    'compound',
    (random) => [
      roadOf(random) + houseNumber(random) + compoundOf(random),
      random.chance(0.2)
        ? `${random.int(1, 30)}-${random.int(1, 6)}-${random.int(1, 30)}01`
        : building(random) + room(random),
    ],
  ],
  [15, 'town and road', (random) => [townOf(random), roadOf(random) + houseNumber(random)]],
  [
    8,
    'village',
    (random) => [
      townOf(random),
      `${random.pick(VILLAGES)}村${random.int(1, 12)}组${random.chance(0.5) ? `${number(random)}号` : ''}`,
    ],
  ],
  [
    8,
    'road and building',
    (random) => [
      roadOf(random) + houseNumber(random) + random.pick(BUILDINGS),
      ...(random.chance(0.5) ? [room(random)] : []),
    ],
  ],
  [4, 'crossing', (random) => [`${roadOf(random)}与${roadOf(random)}交叉口`, random.pick(BUILDINGS)]],
];

function streetOf(kind: string, pieces: string[]): Street {
  return { kind, pieces, closed: /[室号栋]$/.test(pieces.at(-1) ?? '') };
}

export function anyStreet(random: Random, mayHaveTown: boolean): Street {
  const grammars = GRAMMARS.filter(([, kind]) => mayHaveTown || !IN_TOWN.includes(kind));
  const [kind, make] = random.weighted(grammars.map(([weight, ...grammar]) => [weight, grammar] as const));
  return streetOf(kind, make(random));
}

const IN_TOWN = ['town and road', 'village'];

/** One that no county name can run into. */
export function simpleStreet(random: Random): Street {
  const name = random.pick(['示例', '样板', '测试', '演示', '试验']);
  return streetOf('simple road', [`${name}${random.pick(['路', '街', '大道'])}${number(random)}号`]);
}
