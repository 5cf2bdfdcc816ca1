import {
  addressOf,
  anyJoints,
  type Draft,
  GLUED,
  type Joints,
  kindsOf,
  truthFor,
  type Written,
} from './draft';
import { commonName } from './persons';
import type { Random } from './random';

type Part = 'name' | 'phone' | 'address';

const ORDERS: readonly (readonly [number, readonly Part[]])[] = [
  [40, ['name', 'phone', 'address']],
  [20, ['address', 'name', 'phone']],
  [10, ['name', 'address', 'phone']],
  [10, ['phone', 'name', 'address']],
  [10, ['address', 'phone', 'name']],
  [10, ['phone', 'address', 'name']],
];

const MARKS = [
  ' ',
  ' ',
  ' ',
  '  ',
  '，',
  '，',
  ',',
  ', ',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\t',
  '；',
  '、',
  '|',
  ' | ',
  ' ， ',
];
/** They are in numbers and streets, too. */
const HARD_MARKS = ['-', '--', '/', ' / '];

const standsBesidePhone = (order: readonly Part[]) => order[1] !== 'address';

/** Name, number and place one after the other. */
export function inSomeOrder(random: Random, draft: Draft): Written {
  if (!draft.person.code && random.chance(0.08)) return glued(random, draft);
  if (random.chance(0.06) && fitsHardMarks(draft)) return withHardMarks(random, draft);
  const { person, numbers } = draft;
  const order = random.weighted(
    person.plain ? ORDERS : ORDERS.filter(([, parts]) => standsBesidePhone(parts)),
  );
  const mark = random.pick(numbers.said.includes(',') ? MARKS.filter((one) => !/[,，]/.test(one)) : MARKS);
  const joints = person.plain ? jointsBeside(random, mark) : GLUED;
  const { said, rest } = addressOf(draft, joints);
  const text = order
    .map((part) => ({ name: person.name, phone: numbers.said, address: said })[part])
    .join(mark);
  const truth = truthFor(draft, rest);
  // Behind an address a shop may be where it is, and Kevin the name of a house.
  if (!person.plain && order[0] === 'address') truth.mayDoubt.push('name');
  return { text, truth, kinds: [...kindsOf(draft), `order ${order.join(' ')}`] };
}

/** Whoever puts every part on a line of its own may do so within the address. */
function jointsBeside(random: Random, mark: string): Joints {
  const joints = anyJoints(random);
  if (mark.trim() === '' && joints.levels === ',') return { ...joints, levels: ' ', street: ' ' };
  if (!/[\n,，]/.test(mark) || !random.chance(0.25)) return joints;
  return { ...joints, street: mark, pieces: random.chance(0.3) ? mark : '' };
}

function fitsHardMarks({ numbers, street, person }: Draft): boolean {
  return person.plain && !numbers.loose && !street.pieces.some((piece) => piece.includes('-'));
}

function withHardMarks(random: Random, draft: Draft): Written {
  const mark = random.pick(HARD_MARKS);
  const joints = random.chance(0.5)
    ? { levels: mark, street: mark, pieces: mark === '-' ? '' : random.pick(['', mark]) }
    : GLUED;
  const { said, rest } = addressOf(draft, joints);
  const text = [draft.person.name, draft.numbers.said, said].join(mark);
  return { text, truth: truthFor(draft, rest), kinds: [...kindsOf(draft), 'hard marks'] };
}

const PROVINCE_IN_FULL = /(?:省|自治区)$/;

/** Without a mark between name and number, or between address and name where the address ends clearly. */
function glued(random: Random, drafted: Draft): Written {
  const mobile = drafted.numbers.mobile;
  const numbers = /^1\d{10}$/.test(mobile)
    ? { ...drafted.numbers, said: mobile, tel: '', kind: 'mobile', masked: false }
    : {
        ...drafted.numbers,
        said: '13800138001',
        mobile: '13800138001',
        tel: '',
        kind: 'mobile',
        masked: false,
      };
  const person = { ...drafted.person, name: commonName(random), kind: 'glued name', masked: false };
  const draft = { ...drafted, numbers, person };
  const { said, rest } = addressOf(draft, { ...anyJoints(random), levels: '', street: '' });
  const { name } = person;
  const ways = [
    `${name}${numbers.said}${said}`,
    `${name}${numbers.said} ${said}`,
    `${said} ${name}${numbers.said}`,
    ...(draft.street.closed ? [`${said}${name}${numbers.said}`, `${said}${name} ${numbers.said}`] : []),
    ...(PROVINCE_IN_FULL.test(draft.place.levels[0] ?? '') && !name.endsWith(draft.place.levels[0]?.[0] ?? '')
      ? [`${name}${said} ${numbers.said}`]
      : []),
  ];
  return { text: random.pick(ways), truth: truthFor(draft, rest), kinds: [...kindsOf(draft), 'glued'] };
}
