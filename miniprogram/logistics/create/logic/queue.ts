import type { FoundPerson } from '../../address/logic/found';

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
export function nextOf(people: Queued[], at: number): number {
  const places = people.map((_, place) => place);
  const turn = [...places.slice(at + 1), ...places.slice(0, at + 1)];
  return turn.find((place) => people[place]?.state === 'waiting') ?? -1;
}

export function isUnderWay({ people }: Queue): boolean {
  return people.some(({ state }) => state === 'waiting');
}
