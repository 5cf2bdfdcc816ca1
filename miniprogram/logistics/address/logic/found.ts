import type {
  Doubt,
  ParsedAddress,
  ParsedPerson,
} from '../../../../cloudfunctions/console/parseAddress/contract';
import { NO_PERSON, type PersonForm, personForm } from './person-form';

/** As they stand on the page: a region is one field, a phone is one whatever it is. */
export type PersonField = 'name' | 'phone' | 'second' | 'region' | 'address';

export interface FieldDoubt {
  field: PersonField;
  message: string;
}

/** Copied along with an address; '' for what was not. */
export interface Offers {
  orderId: string;
  goods: string;
  remark: string;
}

/** A receiver, what is doubtful about them as long as nobody looked, and what came along. */
export interface FoundPerson extends PersonForm {
  doubts: FieldDoubt[];
  offers: Offers;
}

export function nobody(): FoundPerson {
  return { ...NO_PERSON, doubts: [], offers: { orderId: '', goods: '', remark: '' } };
}

/** Everybody in an answer; an older function names only one, and doubts nothing. */
export function peopleOf(parsed: ParsedAddress): ParsedPerson[] {
  const { people = [] } = parsed as Partial<ParsedAddress>;
  return people.length ? people : [parsed];
}

export function foundOf(parsed: ParsedPerson): FoundPerson {
  const { orderId = '', goods = '', remark = '' } = parsed;
  return {
    ...personForm(parsed),
    doubts: fieldDoubts(parsed),
    offers: { orderId: orderId.trim(), goods: goods.trim(), remark: remark.trim() },
  };
}

function fieldDoubts(parsed: ParsedPerson): FieldDoubt[] {
  const { doubts = [], mobile } = parsed as Partial<ParsedPerson>;
  const asField = ({ field, message }: Doubt): FieldDoubt => {
    if (field === 'name' || field === 'address') return { field, message };
    if (field === 'mobile' || field === 'tel')
      return { field: field === 'tel' && mobile ? 'second' : 'phone', message };
    return { field: 'region', message };
  };
  const all = doubts.map(asField);
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

const isSame = (a: FieldDoubt, b: FieldDoubt) => a.field === b.field && a.message === b.message;

const FIELD_OF: Partial<Record<string, PersonField>> = { province: 'region', city: 'region', area: 'region' };

/** Without the doubts about the fields somebody just changed or looked at. */
export function withoutDoubts(doubts: FieldDoubt[], changed: string[]): FieldDoubt[] {
  const fields = changed.map((name) => FIELD_OF[name] ?? name);
  return doubts.filter(({ field }) => !fields.includes(field));
}

/** From storage, with what has the right shape. */
export function mendFound(stored: unknown): FoundPerson {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const person = nobody();
  takeTexts(person as unknown as Record<string, unknown>, kept);
  takeTexts(person.offers as unknown as Record<string, unknown>, kept.offers);
  if (Array.isArray(kept.doubts)) person.doubts = kept.doubts.filter(isDoubt);
  return person;
}

function takeTexts(into: Record<string, unknown>, from: unknown): void {
  if (typeof from !== 'object' || from === null) return;
  for (const [name, value] of Object.entries(from))
    if (typeof into[name] === 'string' && typeof value === 'string') into[name] = value;
}

function isDoubt(one: unknown): one is FieldDoubt {
  const { field, message } = (one ?? {}) as Partial<FieldDoubt>;
  return (
    typeof message === 'string' && ['name', 'phone', 'second', 'region', 'address'].includes(field ?? '')
  );
}
