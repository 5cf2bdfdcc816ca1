import { lastFourOf } from '../../../cloudfunctions/shared/people/phone';
import type { CreateForm } from './create-form';
import { inFours } from './digits';
import { type FoundPerson, mendFound, nobody } from './found';

/** One of several receivers of a text: `open`, its outcome is followed in 待确认. */
export interface Queued {
  who: FoundPerson;
  /** Whom the text named, so that the same text again is recognised. */
  key: string;
  /** Its own from when it is filled in first, so that the same person is never made twice. */
  orderId: string;
  state: 'waiting' | 'open' | 'made';
  waybillId: string;
}

/** Receivers that are made one after the other; `at` is the one in the form. */
export interface Queue {
  people: Queued[];
  at: number;
}

export type End = { state: 'made'; waybillId: string } | { state: 'open' };

export const noQueue = (): Queue => ({ people: [], at: 0 });

/** One person is no queue. Whoever is in the former queue already stays as made as they are. */
export function queueOf(people: FoundPerson[], former: Queue): Queue {
  if (people.length < 2) return noQueue();
  const left = former.people.filter(({ state }) => state !== 'waiting');
  const all = people.map((who) => {
    const next = queued(who);
    const at = left.findIndex(({ key }) => key === next.key);
    const [known = next] = at < 0 ? [] : left.splice(at, 1);
    return known;
  });
  return { people: all, at: Math.max(0, nextOf(all, -1)) };
}

function queued(who: FoundPerson): Queued {
  return { who, key: keyOf(who), orderId: '', state: 'waiting', waybillId: '' };
}

const keyOf = ({ name, phone, province, city, area, address }: FoundPerson) =>
  [name, phone, province, city, area, address].join(' ');

/** The next one that waits, after this place or else from the beginning; -1 where nobody does. */
function nextOf(people: Queued[], at: number): number {
  const places = people.map((_, place) => place);
  const turn = [...places.slice(at + 1), ...places.slice(0, at + 1)];
  return turn.find((place) => people[place]?.state === 'waiting') ?? -1;
}

export function isUnderWay({ people }: Queue): boolean {
  return people.some(({ state }) => state === 'waiting');
}

/** The form with another one of the queue in it; what was corrected of the one before stays corrected. */
export function select(form: CreateForm, at: number, newId: () => string): CreateForm {
  const people = kept(form);
  const chosen = people[at];
  if (chosen?.state !== 'waiting') return form;
  const orderId = chosen.orderId || newId();
  people[at] = { ...chosen, orderId };
  return {
    ...form,
    receiver: chosen.who,
    // The buyer, the remark and the value insured are those of one parcel.
    extras: { ...form.extras, insured: false, yuan: '', remark: '' },
    order: { ...form.order, orderId, openid: '' },
    queue: { people, at },
  };
}

/** The queue after the one in the form came to an end. */
export function endOf(form: CreateForm, end: End): Queue {
  const people = kept(form).map((one, at) => (at === form.queue.at ? { ...one, ...end } : one));
  return { ...form.queue, people };
}

/** The form of the next one, with sender, account and goods of the one before; undefined where nobody waits. */
export function goOn(form: CreateForm, end: End, newId: () => string): CreateForm | undefined {
  const queue = endOf(form, end);
  const next = nextOf(queue.people, queue.at);
  if (next < 0) return undefined;
  const ended = queue.people[queue.at];
  const before = { ...form, queue, receiver: ended?.who ?? form.receiver };
  return select({ ...before, pickup: { mode: 'agreed', date: '', time: '' } }, next, newId);
}

function kept({ queue, receiver, order }: Pick<CreateForm, 'queue' | 'receiver' | 'order'>): Queued[] {
  return queue.people.map((one, at) =>
    at === queue.at && one.state === 'waiting' ? { ...one, who: receiver, orderId: order.orderId } : one,
  );
}

export interface QueueRow {
  key: number;
  name: string;
  lastFour: string;
  place: string;
  state: Queued['state'];
  current: boolean;
  /** 正在填, 待确认, the waybill's number, or what wants a look. */
  words: string;
  tone: 'done' | 'waiting' | 'moving' | '';
  orderId: string;
}

/** The list as it is read; the one in the form as it stands there now. */
export function queueRows(form: Pick<CreateForm, 'queue' | 'receiver' | 'order'>): QueueRow[] {
  return kept(form).map((one, at) => rowOf(one, at, at === form.queue.at, '正在填'));
}

/** People of whom one is wanted; -1 as long as nobody is chosen. */
export function choiceRows(people: FoundPerson[], chosen: number): QueueRow[] {
  return people.map((who, at) => rowOf({ ...queued(who), state: 'waiting' }, at, at === chosen, '已选'));
}

function rowOf(
  { who, state, waybillId, orderId }: Queued,
  key: number,
  chosen: boolean,
  words: string,
): QueueRow {
  const current = chosen && state === 'waiting';
  const name = who.name || '没有识别到姓名';
  const place = who.city || who.area || who.province || '没有识别到地区';
  const row = { key, name, lastFour: lastFourOf(who.phone), place, state, current, orderId };
  if (state === 'made') return { ...row, words: inFours(waybillId), tone: 'done' };
  if (state === 'open') return { ...row, words: '待确认，请不要重建', tone: 'waiting' };
  const wanting = missingOf(who) + who.doubts.length;
  if (wanting) return { ...row, words: `${wanting} 处要看`, tone: 'waiting' };
  return current ? { ...row, words, tone: 'moving' } : { ...row, words: '', tone: '' };
}

function missingOf({ name, phone, province, city, area, address }: FoundPerson): number {
  return [name, phone, province && city && area, address].filter((part) => !part).length;
}

/** 这里有 3 个收件人 … */
export function sayQueue({ people }: Queue): string {
  const count = (state: Queued['state']) => people.filter((one) => one.state === state).length;
  const [made, open] = [count('made'), count('open')];
  const ended = [made && `${made} 个已建好`, open && `${open} 个待确认`].filter(Boolean).join('，');
  return `这里有 ${people.length} 个收件人${ended ? `，${ended}` : ''}`;
}

/** From storage; a queue that is broken is none. */
export function mendQueue(stored: unknown): Queue {
  const { people, at } = (stored ?? {}) as Partial<Queue>;
  if (!Array.isArray(people) || typeof at !== 'number' || !people[at]) return noQueue();
  return { people: people.map(mendQueued), at };
}

function mendQueued(stored: unknown): Queued {
  const one = (stored ?? {}) as Partial<Record<keyof Queued, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const state = one.state === 'open' || one.state === 'made' ? one.state : 'waiting';
  const who = one.who ? mendFound(one.who) : nobody();
  return { who, key: text(one.key), orderId: text(one.orderId), state, waybillId: text(one.waybillId) };
}
