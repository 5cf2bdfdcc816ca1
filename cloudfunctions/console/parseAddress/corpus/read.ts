import type { Doubt, PersonParts } from '../contract';
import { type Case, type Truth, truthOf } from './truth';

const NEWLINE = /⏎/g;
const TAB = /⇥/g;
const CARRIAGE_RETURN = /␍/g;

/**
 * Cases written one below the other, a blank line between them:
 *
 *     the text as it is pasted, ⏎ for the end of a line, ⇥ for a tab, ␍ for a carriage return
 *     = name|mobile|tel|province|city|area|address      one for each person
 *     ? name:masked :ambiguous                          doubts about the person above, on any field without one
 *     ~ name                                            fields that may be doubted or not
 *     + orderId: 2026112212345678                       also goods and remark
 *     + dropped                                         something is left over
 */
export function casesOf(kind: string, written: string): Case[] {
  return written
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter(Boolean)
    .map((block) => caseOf(kind, block.split('\n')));
}

function caseOf(kind: string, [written = '', ...about]: string[]): Case {
  const text = written.replace(NEWLINE, '\n').replace(TAB, '\t').replace(CARRIAGE_RETURN, '\r');
  const people: Truth[] = [];
  for (const line of about) {
    const [mark, said] = [line.charAt(0), line.slice(1).trim()];
    if (mark === '=') people.push(truthOf(said));
    else note(people.at(-1), mark, said, line);
  }
  if (people.length === 0) throw new Error(`Nobody is said to be in: ${written}`);
  return { text, kinds: [kind], people };
}

function note(person: Truth | undefined, mark: string, said: string, line: string): void {
  if (person && mark === '?') person.doubts.push(...said.split(/\s+/).map(doubtOf));
  else if (person && mark === '~') person.mayDoubt.push(...(said.split(/\s+/) as (keyof PersonParts)[]));
  else if (person && mark === '+') leaveOver(person, said);
  else throw new Error(`Not understood: ${line}`);
}

function doubtOf(said: string) {
  const [field, kind] = said.split(':') as [keyof PersonParts | '', Doubt['kind']];
  return { ...(field && { field }), kind };
}

function leaveOver(person: Truth, said: string): void {
  const [, label, value = ''] = /^(orderId|goods|remark|dropped)(?:: (.+))?$/.exec(said) ?? [];
  if (label === 'dropped') person.dropped = true;
  else if (label) person[label as 'orderId' | 'goods' | 'remark'] = value;
  else throw new Error(`Not understood: + ${said}`);
}
