import type { Person } from './persons';
import type { Random } from './random';

export interface Numbers {
  said: string;
  mobile: string;
  tel: string;
  kind: string;
  masked: boolean;
  /** Blanks, hyphens or commas are in it, so that not every mark can stand around it. */
  loose: boolean;
}

const MOBILE = (
  '130 131 133 135 136 137 138 139 150 151 152 155 ' + '158 176 177 180 186 187 188 189 199'
).split(' ');
const VIRTUAL = ['170', '171', '177', '184', '173', '167'];
const AREA_CODES = ['010', '020', '021', '022', '023', '024', '025', '027', '028', '029'];
const LONG_AREA_CODES = ('0311 0351 0431 0571 0592 0755 0871 0991 0898 0471 ' + '0931').split(' ');
const FULL_WIDTH = [...'０１２３４５６７８９'];

const wide = (digits: string) => digits.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] as string);
const grouped = (number: string, gap: string) =>
  [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);

const MOBILE_FORMS: readonly (readonly [number, (number: string) => string])[] = [
  [70, (number) => number],
  [5, (number) => `+86${number}`],
  [3, (number) => `+86 ${grouped(number, ' ')}`],
  [4, (number) => `86-${number}`],
  [2, (number) => `(+86)${number}`],
  [1, (number) => `0086${number}`],
  [5, (number) => grouped(number, '-')],
  [5, (number) => grouped(number, ' ')],
  [5, wide],
];

const EXTENSIONS: readonly ((code: string) => string)[] = [
  (code) => `-${code}`,
  (code) => `-${code}`,
  (code) => `-${code}`,
  (code) => `转${code}`,
  (code) => ` 转 ${code}`,
  (code) => `转分机${code}`,
  (code) => `#${code}`,
  (code) => `_${code}`,
  (code) => `,${code}`,
  (code) => `分机号${code}`,
  (code) => `(分机号: ${code})`,
  (code) => `（分机号：${code}）`,
];

export const mobileNumber = (random: Random) => random.pick(MOBILE) + random.digits(8);

function mobile(random: Random): Numbers {
  const number = mobileNumber(random);
  const said = random.weighted(MOBILE_FORMS)(number);
  return {
    said,
    mobile: number,
    tel: '',
    kind: 'mobile',
    masked: false,
    loose: said.length !== number.length,
  };
}

function virtual(random: Random, code: string): Numbers {
  const number = random.pick(VIRTUAL) + random.digits(8);
  const extension = random.pick(EXTENSIONS)(code);
  const kind = 'extension';
  return { said: number + extension, mobile: `${number}-${code}`, tel: '', kind, masked: false, loose: true };
}

function maskedMobile(random: Random): Numbers {
  const said = `${random.pick(MOBILE)}****${random.digits(4)}`;
  return { said, mobile: said, tel: '', kind: 'masked mobile', masked: true, loose: false };
}

function landline(random: Random): { said: string; tel: string } {
  const long = random.chance(0.5);
  const area = random.pick(long ? LONG_AREA_CODES : AREA_CODES);
  const local = `${random.int(2, 8)}${random.digits(long && random.chance(0.3) ? 6 : 7)}`;
  const extension = random.chance(0.2) ? `-${random.int(100, 8999)}` : '';
  const said = random.weighted([
    [7, `${area}-${local}`],
    [1.5, `(${area})${local}`],
    [1.5, `${area} ${local}`],
    [1, `${area}${local}`],
  ]);
  return { said: said + extension, tel: `${area}-${local}${extension}` };
}

function onlyTel({ said, tel }: { said: string; tel: string }, kind: string): Numbers {
  return { said, mobile: '', tel, kind, masked: false, loose: true };
}

function service(random: Random): Numbers {
  const [a, b] = [random.digits(3), random.digits(4)];
  const tel = `400-${a}-${b}`;
  return onlyTel({ said: random.pick([tel, `400${a}${b}`, `400 ${a} ${b}`]), tel }, 'service number');
}

export function foreignNumber(random: Random): Numbers {
  const [code, number] = random.pick([
    ['852', `${random.pick(['5', '6', '9'])}${random.digits(7)}`],
    ['853', `6${random.digits(7)}`],
    ['886', `9${random.digits(8)}`],
  ] as const);
  const said = random.pick([
    `+${code} ${number}`,
    `+${code}-${number}`,
    `+${code}${number}`,
    `(${code}) ${number}`,
  ]);
  return onlyTel({ said, tel: `+${code}-${number}` }, 'foreign number');
}

function twoNumbers(random: Random): Numbers {
  const first = mobileNumber(random);
  const other = mobileNumber(random);
  const second = random.chance(0.6) ? { said: other, tel: other } : landline(random);
  const said = first + random.pick(['/', ' ', '、', ' / ']) + second.said;
  return { said, mobile: first, tel: second.tel, kind: 'second number', masked: false, loose: true };
}

/** How somebody is reached; the code in a name is the extension of its number. */
export function numbersFor(random: Random, { code, masked }: Person): Numbers {
  if (code) return random.chance(0.9) ? virtual(random, code) : maskedMobile(random);
  if (masked && random.chance(0.5)) return maskedMobile(random);
  return random.weighted<(random: Random) => Numbers>([
    [75, mobile],
    [6, (drawn) => virtual(drawn, drawn.digits(drawn.pick([3, 4, 4])))],
    [7, (drawn) => onlyTel(landline(drawn), 'landline')],
    [2, service],
    [2, maskedMobile],
    [5, twoNumbers],
  ])(random);
}
