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

/** A form that was copied: a label before each part. */
export function labelled(random: Random, draft: Draft, marks: readonly string[] = MARKS): Written {
  const labels = random.pick(LABELS);
  const bracketed = random.chance(0.06);
  const colon = random.pick(COLONS);
  const head = (label: string) => (bracketed ? `【${label}】` : label + colon);
  const usable = draft.numbers.said.includes(',') ? marks.filter((one) => !/[,，]/.test(one)) : marks;
  const mark = random.pick(usable);
  const { lines, rest } = addressLines(random, draft, labels, head);
  const own = [head(labels.name) + draft.person.name, head(labels.phone) + draft.numbers.said];
  const ordered = random.weighted([
    [70, [...own, ...lines]],
    [15, [...lines, ...own]],
    [15, [...lines, ...[...own].reverse()]],
  ]);
  return { text: ordered.join(mark), truth: truthFor(draft, rest), kinds: [...kindsOf(draft), 'labelled'] };
}

function addressLines(
  random: Random,
  draft: Draft,
  { region, address }: Labels,
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
  return { lines: random.chance(0.15) ? lines.reverse() : lines, rest: street };
}
