import { type Kind, labelAt } from '../labels';
import { labelOf } from '../marks';
import { type Anchor, cutAt, placesIn } from './anchors';

const PARTS: Kind[] = ['name', 'phone', 'region', 'address'];
const AT_LINE_START = 0.5;

interface FormLabel {
  at: number;
  kind: Kind;
}

/** A form filled in several times, in any order: cut where each side has everything once. */
export function splitForms(text: string, phones: Anchor[]): string[] | undefined {
  const labels = labelsIn(text);
  const cuts: number[] = [];
  for (const [index, next] of phones.slice(1).entries()) {
    const phone = phones[index] as Anchor;
    const between = labels.filter(({ at }) => at >= phone.end && at < next.at).map(({ at }) => at);
    const faults = between.map((cut) => faultsOfCut(text, labels, [cuts.at(-1) ?? 0, cut, next.end]));
    const best = between[faults.indexOf(Math.min(...faults))];
    if (best === undefined) return undefined;
    cuts.push(best);
  }
  return cutAt(text, cuts);
}

function labelsIn(text: string): FormLabel[] {
  return [...text].flatMap((mark, at) => {
    const kind = labelAt(labelOf(mark) ?? -1)?.kind;
    return kind && PARTS.includes(kind) ? [{ at, kind }] : [];
  });
}

/** How much would be there twice or not at all. */
function faultsOfCut(text: string, labels: FormLabel[], [from, cut, to]: [number, number, number]): number {
  const kinds = (a: number, b: number) =>
    labels.filter(({ at }) => at >= a && at < b).map(({ kind }) => kind);
  const [left, right] = [kinds(from, cut), kinds(cut, to)];
  const twice = (of: Kind[]) => of.length - new Set(of).size;
  const isWhole = left.includes('name') && (left.includes('address') || left.includes('region'));
  const [before, after] = [placesIn(text.slice(from, cut)).length, placesIn(text.slice(cut, to)).length];
  const misplaced = (before === 1 ? 0 : 1) + (after > 1 ? 1 : 0);
  const line = /\n\s*$/.test(text.slice(0, cut)) ? AT_LINE_START : 0;
  return twice(left) + twice(right) + (isWhole ? 0 : 1) + misplaced - line;
}
