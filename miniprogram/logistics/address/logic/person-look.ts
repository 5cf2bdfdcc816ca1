import { readPhone } from '../../../../cloudfunctions/shared/people/phone';
import type { FieldDoubt, PersonField } from './found';
import type { PersonForm } from './person-form';

export type Tone = 'error' | 'doubt' | 'missing' | 'found' | '';

/** How a part looks: one alarm for one thing. */
export interface FieldLook {
  tone: Tone;
  /** Why it wants a look, in the parser's words. */
  doubt: string;
  /** It may be right as it stands; a hidden number or half a region never is. */
  fine: boolean;
}

export type PersonLook = Record<PersonField, FieldLook>;

interface Known {
  errors: Record<string, string>;
  doubts: FieldDoubt[];
  /** The parts come from a text: what is missing is missed, what is certain is green. */
  recognised: boolean;
  /** They belong to another text. */
  stale: boolean;
}

const FIELDS: readonly PersonField[] = ['name', 'phone', 'second', 'region', 'address'];

export function personLook(person: PersonForm, known: Known): PersonLook {
  return Object.fromEntries(FIELDS.map((field) => [field, lookOf(field, person, known)])) as PersonLook;
}

function lookOf(
  field: PersonField,
  person: PersonForm,
  { errors, doubts, recognised, stale }: Known,
): FieldLook {
  if (stale) return plain('');
  if (errors[field]) return plain('error');
  const messages = doubts.filter((one) => one.field === field).map(({ message }) => message);
  if (messages.length) return { tone: 'doubt', doubt: messages.join(' '), fine: mayBeFine(field, person) };
  if (!recognised) return plain('');
  return plain(isFilled(field, person) ? 'found' : 'missing');
}

function plain(tone: Tone): FieldLook {
  return { tone, doubt: '', fine: false };
}

function mayBeFine(field: PersonField, person: PersonForm): boolean {
  if (field === 'phone' || field === 'second') return readPhone(person[field]) !== undefined;
  return isFilled(field, person);
}

function isFilled(field: PersonField, person: PersonForm): boolean {
  if (field === 'region') return !!person.province && !!person.city && !!person.area;
  return !!person[field];
}
