import { addressOf, anyJoints, type Draft, kindsOf, truthFor, type Written } from './draft';
import type { Random } from './random';

interface Labels {
  name: string;
  phone: string;
  region?: string;
  address: string;
}

const LABELS: readonly Labels[] = [
  { name: '收件人', phone: '手机号码', region: '所在地区', address: '详细地址' },
  { name: '收货人', phone: '手机号码', region: '所在地区', address: '详细地址' },
  { name: '收件人', phone: '电话', address: '地址' },
  { name: '收货人', phone: '联系电话', address: '收货地址' },
  { name: '姓名', phone: '电话', address: '地址' },
  { name: '姓名', phone: '手机', region: '地区', address: '详细地址' },
  { name: '收货姓名', phone: '收货电话', address: '收货地址' },
  { name: '收件姓名', phone: '收件电话', address: '收件地址' },
  { name: '收货人姓名', phone: '联系方式', region: '所在地区', address: '详细地址' },
  { name: '联系人', phone: '手机号', address: '收件地址' },
  { name: '客户姓名', phone: '联系方式', address: '客户地址' },
  { name: '收件人', phone: '手机号', region: '省市区', address: '详细地址' },
];
const COLONS = ['：', '：', ':', ': ', '： '];
const MARKS = ['\n', '\n', '\n', ' ', '，', ',', '；', '\r\n', '\t'];

/** How a form is laid out; several people in one text have the same. */
interface Layout {
  labels: Labels;
  colon: string;
  bracketed: boolean;
  mark: string;
  order: 'name first' | 'address first' | 'name last';
  regionLast: boolean;
}

export function layoutOf(random: Random, marks: readonly string[]): Layout {
  return {
    labels: random.pick(LABELS),
    colon: random.pick(COLONS),
    bracketed: random.chance(0.06),
    mark: random.pick(marks),
    order: random.weighted([
      [70, 'name first'],
      [15, 'address first'],
      [15, 'name last'],
    ] as const),
    regionLast: random.chance(0.15),
  };
}

/** A form that was copied: a label before each part. */
export function labelled(random: Random, draft: Draft): Written {
  const marks = draft.numbers.said.includes(',') ? MARKS.filter((one) => !/[,，]/.test(one)) : MARKS;
  return inLayout(random, draft, layoutOf(random, marks));
}

export function inLayout(random: Random, draft: Draft, layout: Layout): Written {
  const { labels, colon, bracketed, mark, order } = layout;
  const head = (label: string) => (bracketed ? `【${label}】` : label + colon);
  const { lines, rest } = addressLines(random, draft, layout, head);
  const own = [head(labels.name) + draft.person.name, head(labels.phone) + draft.numbers.said];
  const ordered = {
    'name first': [...own, ...lines],
    'address first': [...lines, ...own],
    'name last': [...lines, ...[...own].reverse()],
  };
  const text = ordered[order].join(mark);
  return { text, truth: truthFor(draft, rest), kinds: [...kindsOf(draft), 'labelled'] };
}

function addressLines(
  random: Random,
  draft: Draft,
  { labels: { region, address }, regionLast }: Layout,
  head: (label: string) => string,
): { lines: string[]; rest: string } {
  const joints = { ...anyJoints(random) };
  if (joints.levels === ',') joints.levels = ' ';
  if (joints.street === ',') joints.street = ' ';
  if (!region || !draft.place.full) {
    const { said, rest } = addressOf(draft, joints);
    return { lines: [head(address) + said], rest };
  }
  const street = draft.street.pieces.join(joints.pieces);
  const lines = [head(region) + draft.place.levels.join(joints.levels), head(address) + street];
  return { lines: regionLast ? lines.reverse() : lines, rest: street };
}
