import type { FoundPerson } from '../../address/logic/found';
import type { CreateForm } from './form';

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

export function queued(who: FoundPerson): Queued {
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

/** As they stand, the one in the form with what was corrected there. */
export function kept({ queue, receiver, order }: Pick<CreateForm, 'queue' | 'receiver' | 'order'>): Queued[] {
  return queue.people.map((one, at) =>
    at === queue.at && one.state === 'waiting' ? { ...one, who: receiver, orderId: order.orderId } : one,
  );
}
