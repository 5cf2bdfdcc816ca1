import { addressOf, type Draft, GLUED, kindsOf, truthFor, type Written } from './draft';
import type { Random } from './random';

interface Format {
  kind: string;
  write(draft: Draft, random: Random): string;
  /** Whom it reads well for. */
  fits(draft: Draft): boolean;
}

const said = (draft: Draft) => addressOf(draft, GLUED).said;
const street = (draft: Draft) => draft.street.pieces.join('');
const cellsOf = (draft: Draft) => [draft.person.name, draft.numbers.said, said(draft)];
const columnsOf = (draft: Draft) => [...cellsOf(draft).slice(0, 2), ...draft.place.levels, street(draft)];

/** From the smallest level to the largest, as an address book of a phone shares it. */
function ofAddressBook({ person, numbers, place, ...draft }: Draft, random: Random): string {
  const [area = '', city = '', province = ''] = [...new Set([...place.levels].reverse())];
  const larger = province ? `${city}, ${province}` : city;
  const where = `${area}${draft.street.pieces.join('')}\n${larger}`;
  const [zip, country] = [
    random.chance(0.4) ? ` ${random.int(1, 8)}${random.digits(5)}` : '',
    random.pick(['', '\n中国']),
  ];
  return random.pick([
    `${person.name}\n${numbers.said}\n${where}${zip}${country}`,
    `${person.name}\n${where}${zip}${country}\n${numbers.said}`,
  ]);
}

const anybody = () => true;
const plain = ({ person }: Draft) => person.plain;
const noComma = ({ numbers }: Draft) => !numbers.said.includes(',');
const called = ({ person }: Draft) => person.kind === 'name' || person.kind === 'title';

const FORMATS: readonly Format[] = [
  { kind: 'address book', write: ofAddressBook, fits: plain },
  {
    kind: 'quoted table',
    write: (draft) =>
      cellsOf(draft)
        .map((cell) => `"${cell}"`)
        .join(','),
    fits: noComma,
  },
  { kind: 'table', write: (draft) => columnsOf(draft).join('\t'), fits: anybody },
  { kind: 'comma table', write: (draft) => columnsOf(draft).join(','), fits: noComma },
  {
    kind: 'JSON',
    write: (draft) =>
      JSON.stringify({ name: draft.person.name, mobile: draft.numbers.said, address: said(draft) }),
    fits: anybody,
  },
  {
    kind: 'JSON',
    write: (draft) =>
      JSON.stringify({ 收件人: draft.person.name, 电话: draft.numbers.said, 地址: said(draft) }),
    fits: anybody,
  },
  {
    kind: 'name after a labelled address',
    write: (draft) => `地址：${said(draft)} ${draft.person.name} ${draft.numbers.said}`,
    fits: plain,
  },
  {
    kind: 'name with 收',
    write: (draft) => `${said(draft)}，${draft.person.name}收，${draft.numbers.said}`,
    fits: called,
  },
  {
    kind: 'name with 收',
    write: (draft) => `${said(draft)} ${draft.person.name}（收） ${draft.numbers.said}`,
    fits: called,
  },
  {
    kind: 'number after 电话',
    write: (draft) => `${said(draft)}，${draft.person.name}，电话${draft.numbers.said}`,
    fits: plain,
  },
  {
    kind: 'full stops',
    write: (draft) => `${said(draft)}。${draft.person.name}。${draft.numbers.said}。`,
    fits: plain,
  },
];

/** What programs and tables write. */
export function special(random: Random, draft: Draft): Written {
  const { kind, write } = random.pick(FORMATS.filter(({ fits }) => fits(draft)));
  const { rest } = addressOf(draft, GLUED);
  return { text: write(draft, random), truth: truthFor(draft, rest), kinds: [...kindsOf(draft), kind] };
}
