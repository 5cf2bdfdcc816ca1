import type { Written } from './draft';
import type { Random } from './random';
import { inTraditional } from './traditional';

type Noise = (random: Random, written: Written) => Written;

const BEFORE = (
  '请发到这个地址： 麻烦发到： 你好，请寄： 地址如下： 我的地址是： 老板，寄这个： ' +
  '收货地址发您： 亲，发这里：\n 您好，麻烦发这个地址\n 新地址：'
).split(' ');
const AFTER = ['谢谢', '谢谢老板', '麻烦了', '辛苦了', '多谢', '感谢', '谢谢！', '麻烦您了'];
const WISHES = ['尽快发货', '发顺丰', '放丰巢', '送货上门', '放快递柜', '放门卫', '不要放驿站'];
const EMOJI = ['😊', '🌸', '🎁', '✨', '🐱', '❤️'];
const WIDE = [...'０１２３４５６７８９'];

const onLines = (text: string) => text.includes('\n');

/** Nothing but the name of the province says where the sentence ends. */
const RUNNING_IN = ['老板帮我寄到', '请寄到', '麻烦发到', '帮我发到', '送到'];

function courtesyBefore(random: Random, { text, truth, kinds }: Written): Written {
  const runsIn = truth.province !== '' && text.startsWith(truth.province) && random.chance(0.5);
  const words = random.pick(runsIn ? RUNNING_IN : BEFORE);
  return { text: words + text, truth: { ...truth, dropped: true }, kinds: [...kinds, 'sentence before'] };
}

function courtesyAfter(random: Random, { text, truth, kinds }: Written): Written {
  const mark = onLines(text) ? '\n' : random.pick([' ', '，', '\n']);
  const words = random.pick(AFTER);
  return {
    text: text + mark + words,
    truth: { ...truth, dropped: true },
    kinds: [...kinds, 'courtesy after'],
  };
}

function wishAfter(random: Random, { text, truth, kinds }: Written): Written {
  const mark = onLines(text) ? '\n' : random.pick([' ', '，', '\n']);
  const remark = random.pick(WISHES);
  const label = random.chance(0.3) ? '备注：' : '';
  return { text: text + mark + label + remark, truth: { ...truth, remark }, kinds: [...kinds, 'remark'] };
}

function orderNumber(random: Random, { text, truth, kinds }: Written): Written {
  const orderId = random.int(1, 9) + random.digits(random.pick([15, 17, 18]));
  const label = random.pick(['订单编号：', '订单号：', '订单号 ']);
  const mark = onLines(text) ? '\n' : random.pick([' ', '\n']);
  return {
    text: label + orderId + mark + text,
    truth: { ...truth, orderId },
    kinds: [...kinds, 'order number'],
  };
}

function numbering(random: Random, { text, truth, kinds }: Written): Written {
  const marks = ['1. ', '1、', '①', '(1) '];
  // 1.010-88886666 would be a number with a point in it.
  const mark = random.pick(/^[\d+(０-９]/.test(text) ? marks : [...marks, '1.']);
  return { text: mark + text, truth, kinds: [...kinds, 'numbering'] };
}

function postcode(random: Random, { text, truth, kinds }: Written): Written {
  const zip = String(random.int(1, 8)) + random.digits(5);
  const labels = ['\n邮编：', ' 邮编:', '，邮政编码：'];
  const label = random.pick(/,\d+$/.test(text) ? labels : [' ', ' ', ...labels]);
  return { text: text + label + zip, truth, kinds: [...kinds, 'postcode'] };
}

function identityNumber(random: Random, { text, truth, kinds }: Written): Written {
  const id = `${random.pick(['110101', '330106', '440305', '510107'])}199${random.digits(1)}0${random.int(1, 9)}1${random.digits(4)}${random.pick([...'0123456789Xx'])}`;
  const label = random.pick([' ', '\n身份证号：', ' 身份证:', '，身份证号码']);
  return {
    text: text + label + id,
    truth: { ...truth, dropped: true },
    kinds: [...kinds, 'identity number'],
  };
}

function emoji(random: Random, { text, truth, kinds }: Written): Written {
  const smile = random.pick(EMOJI);
  const name = random.pick([
    `${truth.name}${smile}`,
    `${smile}${truth.name}`,
    `${smile}${truth.name}${smile}`,
  ]);
  return { text: text.replace(truth.name, () => name), truth, kinds: [...kinds, 'emoji'] };
}

function invisible(random: Random, { text, truth, kinds }: Written): Written {
  const mark = random.pick(['\u200b', '\ufeff', '\u200d', '\u2060']);
  const strewn = [...text].map((character) => (random.chance(0.08) ? character + mark : character)).join('');
  return { text: strewn, truth, kinds: [...kinds, 'invisible characters'] };
}

function fullWidth(_: Random, { text, truth, kinds }: Written): Written {
  const wide = text.replace(/\d/g, (digit) => WIDE[Number(digit)] as string);
  return { text: wide, truth, kinds: [...kinds, 'full width'] };
}

function traditional(_: Random, { text, truth, kinds }: Written): Written {
  const [name, address, remark] = [truth.name, truth.address, truth.remark].map(inTraditional) as [
    string,
    string,
    string,
  ];
  return {
    text: inTraditional(text),
    truth: { ...truth, name, address, remark },
    kinds: [...kinds, 'traditional'],
  };
}

const blanksAround: Noise = (random, { text, truth, kinds }) => ({
  text: `${random.pick([' ', '\n', '　'])}${text}${random.pick([' ', '\n', '\n\n'])}`,
  truth,
  kinds,
});

const NOISES: readonly (readonly [number, Noise])[] = [
  [16, courtesyBefore],
  [16, courtesyAfter],
  [12, wishAfter],
  [8, orderNumber],
  [6, numbering],
  [8, postcode],
  [6, identityNumber],
  [8, emoji],
  [8, invisible],
  [4, fullWidth],
  [6, traditional],
  [6, blanksAround],
];

export function withNoise(random: Random, written: Written): Written {
  return random.weighted(NOISES)(random, written);
}
