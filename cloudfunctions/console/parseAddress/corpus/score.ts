import type { ParsedAddress, ParsedPerson } from '../contract';
import { type Case, FIELDS, type Truth, type WantedDoubt } from './truth';

export type Fault =
  | 'people'
  | 'name'
  | 'phone'
  | 'region'
  | 'address'
  | 'left over'
  | 'doubt missing'
  | 'needless doubt';

export interface Judged {
  one: Case;
  got: ParsedAddress;
  faults: Fault[];
  /** Somebody would ship it: all is filled, something is wrong, nothing is doubted. */
  silent: boolean;
  /** Another place than the one in the text was filled in. */
  wrongRegion: boolean;
}

/** Compares what was recognised with what a careful reader finds. */
export function judge(one: Case, got: ParsedAddress): Judged {
  const pairs = one.people.map((truth, at) => ({ truth, person: got.people[at] }));
  const faults = new Set<Fault>(got.people.length === one.people.length ? [] : ['people']);
  for (const { truth, person } of pairs) for (const fault of faultsOf(truth, person)) faults.add(fault);
  return {
    one,
    got,
    faults: [...faults],
    silent: got.people.some((person, at) => isSure(person) && !isRight(one.people[at], person)),
    wrongRegion: pairs.some(({ truth, person }) => person !== undefined && isElsewhere(truth, person)),
  };
}

function faultsOf(truth: Truth, person: ParsedPerson | undefined): Fault[] {
  if (!person) return ['people'];
  const differs = (...fields: readonly (keyof Truth & keyof ParsedPerson)[]) =>
    fields.some((field) => truth[field] !== person[field]);
  const faults: [Fault, boolean][] = [
    ['name', differs('name')],
    ['phone', differs('mobile', 'tel')],
    ['region', differs('province', 'city', 'area')],
    ['address', differs('address')],
    [
      'left over',
      differs('orderId', 'goods', 'remark') || (truth.dropped === true && !person.dropped.length),
    ],
    ['doubt missing', truth.doubts.some((wanted) => !person.doubts.some((doubt) => answers(doubt, wanted)))],
    ['needless doubt', isComplete(truth) && person.doubts.some((doubt) => !isFit(doubt, truth))],
  ];
  return faults.flatMap(([fault, there]) => (there ? [fault] : []));
}

function answers(doubt: ParsedPerson['doubts'][number], wanted: WantedDoubt): boolean {
  return doubt.kind === wanted.kind && (wanted.field === undefined || doubt.field === wanted.field);
}

function isFit(doubt: ParsedPerson['doubts'][number], { doubts, mayDoubt }: Truth): boolean {
  return mayDoubt.includes(doubt.field) || doubts.some((wanted) => answers(doubt, wanted));
}

function isComplete({ name, mobile, tel, province, city, area, address }: Truth | ParsedPerson): boolean {
  return [name, mobile || tel, province, city, area, address].every(Boolean);
}

function isSure(person: ParsedPerson): boolean {
  return isComplete(person) && person.doubts.length === 0;
}

function isRight(truth: Truth | undefined, person: ParsedPerson): boolean {
  return truth !== undefined && FIELDS.every((field) => truth[field] === person[field]);
}

function isElsewhere(truth: Truth, person: ParsedPerson): boolean {
  return (['province', 'city', 'area'] as const).some(
    (field) => person[field] !== '' && person[field] !== truth[field],
  );
}

export interface Score {
  count: number;
  whole: number;
  silent: number;
  wrongRegion: number;
  faults: Partial<Record<Fault, number>>;
  /** Of each kind: how many there are, and how many of them are not whole. */
  kinds: Record<string, { count: number; failed: number }>;
}

export function scoreOf(judged: Judged[]): Score {
  const score: Score = { count: judged.length, whole: 0, silent: 0, wrongRegion: 0, faults: {}, kinds: {} };
  for (const { one, faults, silent, wrongRegion } of judged) {
    const failed = faults.length > 0;
    if (!failed) score.whole++;
    if (silent) score.silent++;
    if (wrongRegion) score.wrongRegion++;
    for (const fault of faults) score.faults[fault] = (score.faults[fault] ?? 0) + 1;
    for (const kind of one.kinds) {
      const { count, failed: before } = score.kinds[kind] ?? { count: 0, failed: 0 };
      score.kinds[kind] = { count: count + 1, failed: before + (failed ? 1 : 0) };
    }
  }
  return score;
}

/** A failure on a few lines: the text, what was recognised and what is right. */
export function shown({ one, got, faults, silent }: Judged): string {
  const right = one.people.map((person) => `want ${partsIn(person)}`);
  const read = got.people.map((person) => `got  ${partsIn(person)}`);
  const about = `[${one.kinds.join(', ')}] ${faults.join(', ')}${silent ? ', SILENT' : ''}`;
  return [about, JSON.stringify(one.text), ...read, ...right].join('\n  ');
}

function partsIn(person: Truth | ParsedPerson): string {
  const doubts = person.doubts.map(({ field = '', kind }) => `${field}:${kind}`);
  const rest = (['orderId', 'goods', 'remark'] as const).flatMap((field) =>
    person[field] ? [`${field}=${person[field]}`] : [],
  );
  const dropped = person.dropped === undefined ? [] : [`dropped=${JSON.stringify(person.dropped)}`];
  return [FIELDS.map((field) => person[field]).join('|'), ...doubts, ...rest, ...dropped].join('  ');
}
