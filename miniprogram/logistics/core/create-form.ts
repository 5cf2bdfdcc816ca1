import { readPhone } from '../../../cloudfunctions/shared/people/phone';
import type { Sender } from '../../../cloudfunctions/shopSettings/contract';

/** A sender or receiver as typed: one field for the phone, mobile or landline. */
export interface PersonForm {
  name: string;
  phone: string;
  province: string;
  city: string;
  area: string;
  address: string;
  company: string;
}

export interface GoodsRow {
  name: string;
  count: string;
}

export interface GoodsForm {
  items: GoodsRow[];
  parcels: string;
  /** kg. */
  weight: string;
  /** cm; '' counts as 0. */
  sizeX: string;
  sizeY: string;
  sizeZ: string;
}

/** Everything on the page 建运单, as typed; one group for each card. */
export interface CreateForm {
  account: { key: string; serviceType: string; serviceName: string };
  sender: PersonForm;
  receiver: PersonForm & { pasted: string };
  goods: GoodsForm;
  extras: { insured: boolean; yuan: string; remark: string; takeMode: string };
  /** `date` 2026-11-22 and `time` 15:04 on the phone's own clock. */
  pickup: { mode: 'agreed' | 'at'; date: string; time: string };
  order: { orderId: string; openid: string; goodsName: string; imgUrl: string; wxaPath: string };
}

export type Card = keyof CreateForm;

export const NO_PERSON: PersonForm = {
  name: '',
  phone: '',
  province: '',
  city: '',
  area: '',
  address: '',
  company: '',
};

export function emptyForm(): CreateForm {
  return {
    account: { key: '', serviceType: '', serviceName: '' },
    sender: { ...NO_PERSON },
    receiver: { ...NO_PERSON, pasted: '' },
    goods: { items: [{ name: '', count: '1' }], parcels: '1', weight: '1', sizeX: '', sizeY: '', sizeZ: '' },
    extras: { insured: false, yuan: '', remark: '', takeMode: '0' },
    pickup: { mode: 'agreed', date: '', time: '' },
    order: { orderId: '', openid: '', goodsName: '', imgUrl: '', wxaPath: '' },
  };
}

/** Whether somebody began this waybill: what only fills itself in does not count. */
export function isBegun({ receiver, extras, order }: CreateForm): boolean {
  const typed = [receiver.pasted, receiver.name, receiver.phone, receiver.address, receiver.province];
  return [...typed, extras.yuan, extras.remark, order.openid].some((text) => text.trim() !== '');
}

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

/** The person as the contract wants them. */
export function personOf({ name, phone, province, city, area, address, company }: PersonForm): Sender {
  return {
    name: name.trim(),
    ...phoneFields(phone),
    ...(company.trim() && { company: company.trim() }),
    province: province.trim(),
    city: city.trim(),
    area: area.trim(),
    address: address.replace(/\s+/g, ' ').trim(),
  };
}

/** The other way round, from settings or an earlier request. */
export function personForm(person: Partial<Sender>): PersonForm {
  const { name = '', mobile, tel, province = '', city = '', area = '', address = '', company = '' } = person;
  return { name, phone: mobile || tel || '', province, city, area, address, company };
}

export function samePerson(a: PersonForm, b: PersonForm): boolean {
  return (Object.keys(NO_PERSON) as (keyof PersonForm)[]).every((key) => a[key] === b[key]);
}

export function isBlank(person: PersonForm): boolean {
  return samePerson({ ...person, company: '' }, NO_PERSON);
}
