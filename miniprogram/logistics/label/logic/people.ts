import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { maskPerson, type PersonView, viewPerson } from '../../waybill/logic/person-view';

/** Who and what is on a label, as far as the ledger tells; masked, because screens are seen by others. */
export interface LabelPeople {
  receiver: PersonView;
  sender?: PersonView;
  goods: string;
}

export function labelPeople({ receiver, request, goods = [] }: LedgerOrder): LabelPeople {
  const listed = goods.map(({ name, count }) => `${name} × ${count}`).join('、');
  if (!request?.receiver) {
    const { name, phone, province, city, area } = receiver;
    return { receiver: { name, phone, address: `${province}${city}${area}****` }, goods: listed };
  }
  return {
    receiver: maskPerson(viewPerson(request.receiver)),
    sender: maskPerson(viewPerson(request.sender)),
    goods: listed,
  };
}
