import type { Doubt, ParsedPerson } from '../../../../cloudfunctions/console/parseAddress/contract';
import type { Sender } from '../../../../cloudfunctions/console/shopSettings/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { person } from '../../../../cloudfunctions/shared/waybill/person';
import { joinAddress } from '../../address/logic/address';

/** As it is typed; '' for what was left out. */
export type SenderForm = Record<keyof Sender, string>;
export type SenderErrors = Partial<Record<keyof Sender, string>>;

export const EMPTY_SENDER: SenderForm = {
  name: '',
  mobile: '',
  tel: '',
  company: '',
  postCode: '',
  country: '',
  province: '',
  city: '',
  area: '',
  address: '',
};

const schema = person('寄件人');

export function formOfSender(sender: Sender): SenderForm {
  return { ...EMPTY_SENDER, ...sender };
}

/** What is kept: nothing for a field left empty. */
export function senderOf(form: SenderForm): Sender {
  const filled = Object.entries(form)
    .map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value);
  return Object.fromEntries(filled) as Sender;
}

/** Errors by field, the contract's own words; {} where it may be saved. */
export function senderErrorsOf(form: SenderForm): SenderErrors {
  const checked = validate(schema, senderOf(form));
  const errors: SenderErrors = {};
  for (const { path, message } of checked.ok ? [] : checked.issues) errors[path as keyof Sender] ??= message;
  // The contract asks for a number only once the rest is right.
  if (!form.mobile.trim() && !form.tel.trim()) errors.mobile ??= '请填写寄件人的手机号或座机';
  return errors;
}

/**
 * What was recognised replaces all parts of whoever stood there: half of one sender beside half of another would be on
 * every parcel. What the text never names stays only as long as it can be true: the company with the person's name (or
 * where there was none), postcode and country with the place.
 */
export function withParsed(form: SenderForm, parsed: ParsedPerson): SenderForm {
  const { name, mobile, tel, province, city, area, address } = parsed;
  const next = { ...EMPTY_SENDER, name, mobile, tel, province, city, area, address };
  if (form.name && form.name !== name) return next;
  const moved = [...PLACE, 'address' as const].some((field) => form[field] && form[field] !== next[field]);
  const { company, postCode, country } = form;
  return { ...next, company, ...(!moved && { postCode, country }) };
}

const PLACE = ['province', 'city', 'area'] as const;

/** Reasons to look, by field of the page: a region is one field. */
export type SenderDoubts = Partial<Record<keyof SenderForm | 'region', string>>;

export function senderDoubts(doubts: Doubt[] = []): SenderDoubts {
  const byField: SenderDoubts = {};
  for (const { field, message } of doubts) {
    const place = (PLACE as readonly string[]).includes(field);
    const at = place ? 'region' : field;
    if (!byField[at]?.includes(message)) byField[at] = [byField[at], message].filter(Boolean).join(' ');
  }
  return byField;
}

export interface SenderView {
  key: string;
  /** Who and how to reach them. */
  who: string;
  phone: string;
  place: string;
}

export function viewSender(sender: Sender, at = 0): SenderView {
  const { name, company, mobile, tel, province, city, area, address } = sender;
  return {
    key: `${at}`,
    who: company ? `${name} · ${company}` : name,
    phone: mobile || tel || '',
    place: joinAddress([province, city, area, address]),
  };
}

/**
 * The list with one address saved: in the place of the one that was opened, or at the end where there is none (or
 * somebody deleted it meanwhile). `first` makes it the one new waybills begin with.
 */
export function putSender(
  list: Sender[],
  opened: Sender | undefined,
  next: Sender,
  first: boolean,
): Sender[] {
  const at = placeOf(list, opened);
  const put = at < 0 ? [...list, next] : list.map((sender, each) => (each === at ? next : sender));
  return first ? [next, ...put.filter((sender) => sender !== next)] : put;
}

export function withoutSender(list: Sender[], opened: Sender): Sender[] {
  const at = placeOf(list, opened);
  return list.filter((_, each) => each !== at);
}

/** Where an address stands now, by what it says: places shift while others edit. */
export function placeOf(list: Sender[], wanted: Sender | undefined): number {
  const key = wanted && keyOf(wanted);
  return key ? list.findIndex((sender) => keyOf(sender) === key) : -1;
}

function keyOf(sender: Sender): string {
  return JSON.stringify(Object.entries(sender).sort(([a], [b]) => (a < b ? -1 : 1)));
}
