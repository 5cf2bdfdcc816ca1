import { addressOf, type Draft, type Joints, kindsOf, truthFor, type Written } from './draft';
import type { Random } from './random';
import { PAGES } from './shop-pages';

const GOODS = [
  '手冲咖啡壶 x1',
  '棉麻桌布 米色',
  '即食红薯干 5斤装',
  '不锈钢保温杯 500ml',
  '儿童水杯 蓝色 x2',
  '土蜂蜜 500g*2',
  '羊毛毯',
  '纸箱 20*20*20',
  '四件套 1.8米床',
];
const REMARKS = ['麻烦周五前到', '送小样', '不要放驿站', '生日礼物请勿放发票', '发顺丰', '周末送货'];
const NICKS = ['tb_小鹿**', '清风徐来88', 't***7', '一只橘猫', '青青子衿_2020'];
const APART: Joints = { levels: ' ', street: ' ', pieces: '' };
const AS_ONE: Joints = { levels: '', street: '', pieces: '' };

/** The whole order page of a shop. */
export function orderPage(random: Random, draft: Draft): Written {
  const hasComma = draft.numbers.said.includes(',');
  const page = random.pick(hasComma ? PAGES.filter(({ commas }) => !commas) : PAGES);
  const found = { orderId: page.orderId(random), goods: random.pick(GOODS), remark: random.pick(REMARKS) };
  const { said, rest } = addressOf(draft, APART);
  const lines = page.lines({
    ...found,
    nick: random.pick(NICKS),
    apart: said,
    asOne: addressOf(draft, AS_ONE).said,
    name: draft.person.name,
    phone: draft.numbers.said,
    zip: random.int(1, 8) + random.digits(5),
    date: `2026-0${random.int(1, 9)}-1${random.digits(1)} 09:1${random.digits(1)}:33`,
    price: `¥${random.int(9, 399)}.${random.digits(2)}`,
  });
  const truth = { ...truthFor(draft, rest), ...(page.drops && { dropped: true as const }) };
  for (const field of page.offers) truth[field] = found[field];
  return { text: lines.join('\n'), truth, kinds: [...kindsOf(draft), `shop ${page.shop}`] };
}
