import type { Sender } from '../../../../cloudfunctions/console/shopSettings/contract';
import { readPhone } from '../../../../cloudfunctions/shared/people/phone';

/** A sender or receiver as typed: one field for the phone, mobile or landline. */
export interface PersonForm {
  name: string;
  phone: string;
  /** Another number of theirs; most have none. */
  second: string;
  province: string;
  city: string;
  area: string;
  address: string;
  company: string;
}

export const NO_PERSON: PersonForm = {
  name: '',
  phone: '',
  second: '',
  province: '',
  city: '',
  area: '',
  address: '',
  company: '',
};

/**
 * WeChat wants mobiles and all other numbers in fields of their own; what is no number is left for the contract, as what
 * it was meant for.
 */
export function phoneFields(phone: string): { mobile: string } | { tel: string } | Record<string, never> {
  const typed = phone.trim();
  if (!typed) return {};
  const read = readPhone(typed);
  if (!read) return typed.startsWith('1') ? { mobile: typed } : { tel: typed };
  return read.kind === 'mobile' ? { mobile: read.written } : { tel: read.written };
}

/** WeChat has room for two numbers, whatever they are: the second one takes the field that is left. */
function numbersOf({ phone, second }: PersonForm): { mobile?: string; tel?: string } {
  const first = phoneFields(phone);
  if (!second.trim() || !phone.trim()) return { ...first, ...phoneFields(second) };
  const other = readPhone(second)?.written ?? second.trim();
  return 'mobile' in first ? { ...first, tel: other } : { ...first, mobile: other };
}

/** The person as the contract wants them. */
export function personOf(person: PersonForm): Sender {
  const { name, province, city, area, address, company } = person;
  return {
    name: name.trim(),
    ...numbersOf(person),
    ...(company.trim() && { company: company.trim() }),
    province: province.trim(),
    city: city.trim(),
    area: area.trim(),
    address: address.replace(/\s+/g, ' ').trim(),
  };
}

/** The other way round, from settings, an earlier request, or what was recognised. */
export function personForm(person: Partial<Sender>): PersonForm {
  const { name = '', mobile, tel, province = '', city = '', area = '', address = '', company = '' } = person;
  const second = mobile && tel ? tel : '';
  return { name, phone: mobile || tel || '', second, province, city, area, address, company };
}

function samePerson(a: PersonForm, b: PersonForm): boolean {
  return (Object.keys(NO_PERSON) as (keyof PersonForm)[]).every((key) => a[key] === b[key]);
}

export function isBlank(person: PersonForm): boolean {
  return samePerson({ ...person, company: '' }, NO_PERSON);
}
