import type { Case } from '../truth';
import { addressOf, type Draft, GLUED, plainDraft, truthFor, type Written } from './draft';
import { inLayout, layoutOf } from './labelled';
import type { Random } from './random';

/** How each of several people is written who stand in one text. */
type Way = (draft: Draft, at: number) => Written;

const NUMBERINGS: readonly ((at: number) => string)[] = [
  () => '',
  () => '',
  () => '',
  (at) => `${at}. `,
  (at) => `${at}、`,
  (at) => '①②③④'.charAt(at - 1),
  (at) => `(${at}) `,
];

function inLines(random: Random): Way {
  const mark = random.pick([' ', ' ', '，', '\t', ',']);
  const numbering = random.pick(NUMBERINGS);
  const addressFirst = random.chance(0.3);
  return (draft, at) => {
    const { said, rest } = addressOf(draft, GLUED);
    const who = [draft.person.name, draft.numbers.said];
    const parts = addressFirst ? [said, ...who] : [...who, said];
    return { text: numbering(at + 1) + parts.join(mark), truth: truthFor(draft, rest), kinds: [] };
  };
}

function onThreeLines(): Way {
  return (draft) => {
    const { said, rest } = addressOf(draft, GLUED);
    return {
      text: [draft.person.name, draft.numbers.said, said].join('\n'),
      truth: truthFor(draft, rest),
      kinds: [],
    };
  };
}

function inForms(random: Random, mark: string): Way {
  const layout = layoutOf(random, [mark]);
  return (draft) => inLayout(random, draft, layout);
}

/** Two to four people. */
export function severalReceivers(random: Random): Case {
  const count = random.weighted([
    [50, 2],
    [35, 3],
    [15, 4],
  ] as const);
  const [kind, way, gaps] = random.weighted<readonly [string, Way, string[]]>([
    [55, ['several lines', inLines(random), ['\n', '\n', '\n\n', '\r\n']]],
    [15, ['several blocks', onThreeLines(), ['\n\n']]],
    [20, ['several forms', inForms(random, '\n'), ['\n\n']]],
    [10, ['several forms', inForms(random, ' '), ['\n', '\n\n']]],
  ]);
  const written = Array.from({ length: count }, (_, at) => way(plainDraft(random), at));
  return {
    text: written.map(({ text }) => text).join(random.pick(gaps)),
    kinds: ['several receivers', kind],
    people: written.map(({ truth }) => truth),
  };
}

const SIDES = [
  ['寄件人', '收件人'],
  ['发件人', '收件人'],
  ['发货人', '收货人'],
  ['寄件人', '收货人'],
] as const;

type Side = (draft: Draft, said: string) => string;

function sidesOf(random: Random): readonly [sender: Side, receiver: Side] {
  const [from, to] = random.pick(SIDES);
  const colon = random.pick(['：', ':', '： ']);
  const line =
    (label: string): Side =>
    ({ person, numbers }, said) =>
      `${label}${colon}${[person.name, numbers.said, said].filter(Boolean).join(' ')}`;
  const form =
    (label: string): Side =>
    ({ person, numbers }, said) =>
      [
        label + colon + person.name,
        `${label.slice(0, 2)}电话${colon}${numbers.said}`,
        ...(said ? [`${label.slice(0, 2)}地址${colon}${said}`] : []),
      ].join('\n');
  const headed =
    (label: string): Side =>
    ({ person, numbers }, said) =>
      [`${label}信息`, person.name, numbers.said, ...(said ? [said] : [])].join('\n');
  const short =
    (label: string): Side =>
    ({ person, numbers }, said) =>
      `${label.charAt(0)}${colon}${[person.name, numbers.said, said].filter(Boolean).join('，')}`;
  const way = random.weighted([
    [50, line],
    [25, form],
    [10, headed],
    [15, short],
  ] as const);
  return way === short ? [short('寄件人'), short('收件人')] : [way(from), way(to)];
}

/** A sender, with or without a place, before or after the receiver who alone is wanted. */
export function senderAndReceiver(random: Random): Case {
  const [sender, receiver] = [plainDraft(random), plainDraft(random)];
  const [sideOfSender, sideOfReceiver] = sidesOf(random);
  const { said, rest } = addressOf(receiver, GLUED);
  const from = sideOfSender(sender, random.chance(0.6) ? addressOf(sender, GLUED).said : '');
  const sides = [from, sideOfReceiver(receiver, said)];
  const gap = sides.some((side) => side.includes('\n')) ? '\n' : random.pick([' ', '\n', '；']);
  return {
    text: (random.chance(0.75) ? sides : sides.reverse()).join(gap),
    kinds: ['sender and receiver'],
    people: [{ ...truthFor(receiver, rest), dropped: true }],
  };
}
