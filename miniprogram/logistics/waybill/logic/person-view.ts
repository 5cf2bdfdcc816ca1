import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { maskName, maskPhone } from '../../../../cloudfunctions/shared/people/mask';
import { joinAddress } from '../../address/logic/address';
import { ERASED } from '../../list/logic/waybill-row';

/** Somebody on a label. */
export interface PersonView {
  name: string;
  phone: string;
  address: string;
}

/** Whom a parcel goes to; `shown` only for those whom the cloud told everything. */
export interface ReceiverView {
  masked: PersonView;
  shown?: PersonView;
}

type Person = NonNullable<LedgerOrder['request']>['receiver'];

const STARS = '****';

export function viewReceiver({ receiver, request, erasedAt }: LedgerOrder): ReceiverView {
  const { name = '', phone = '', province, city, area } = receiver ?? {};
  const place = joinAddress([province, city, area]);
  if (erasedAt) return { masked: { name: ERASED, phone: '', address: place } };
  const person = request?.receiver;
  // A viewer's answer is masked already: masked again it would lose the last four.
  if (!person) return { masked: { name, phone, address: place && `${place}${STARS}` } };
  return {
    masked: { name: maskName(name), phone: maskPhone(phone), address: `${place}${STARS}` },
    shown: viewPerson(person),
  };
}

export function viewPerson(person: Person): PersonView {
  const { name, mobile, tel, province, city, area, address } = person;
  return { name, phone: mobile || tel || '', address: joinAddress([province, city, area, address]) };
}

/** For a label on a screen that others may see. */
export function maskPerson(person: PersonView): PersonView {
  return { ...person, name: maskName(person.name), phone: maskPhone(person.phone) };
}

/** One line to paste elsewhere. */
export function personLine({ name, phone, address }: PersonView): string {
  return [name, phone, address].filter(Boolean).join(' ');
}
