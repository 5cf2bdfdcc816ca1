import { likeness } from '../name/likeness';
import { type Anchor, cutAt, placesIn } from './anchors';

/** Phone and region in turns, all in one line: cut between them, so that each person has a name. */
export function splitTurns(text: string, phones: Anchor[]): string[] | undefined {
  const anchors = [...phones, ...placesIn(text)].sort((a, b) => a.at - b.at);
  const [first, second] = anchors;
  const inTurns = anchors.every(({ kind }, at) => kind === anchors[at % 2]?.kind);
  if (anchors.length !== phones.length * 2 || !inTurns || first?.kind === second?.kind) return undefined;
  const nameComesFirst = /\p{L}/u.test(text.slice(0, first?.at));
  const cuts = phones.slice(1).map((_, at) => {
    const [, last, next] = anchors.slice(at * 2) as [Anchor, Anchor, Anchor];
    return cutBetween(text, last.end, next.at, nameComesFirst);
  });
  return cutAt(text, cuts);
}

/** Before the last word that may be a name, if the first person's name comes first, too; otherwise behind it. */
function cutBetween(text: string, from: number, to: number, nameComesFirst: boolean): number {
  const words = [...text.slice(from, to).matchAll(/[^\s,;、|。/:]+/g)];
  const last = words[words.length - 1];
  if (!last || (likeness(last[0]) ?? 0) <= 0) return to;
  if (nameComesFirst) return from + last.index;
  return words.length === 1 ? from + last.index + last[0].length : to;
}
