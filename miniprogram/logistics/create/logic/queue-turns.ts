import type { CreateForm } from './form';
import { nextOf, type Queue, type Queued } from './queue';

export type End = { state: 'made'; waybillId: string } | { state: 'open' };

/** The form with another one of the queue in it; what was corrected of the one before stays corrected. */
export function select(form: CreateForm, at: number, newId: () => string): CreateForm {
  const people = kept(form);
  const chosen = people[at];
  if (chosen?.state !== 'waiting') return form;
  const orderId = chosen.orderId || newId();
  people[at] = { ...chosen, orderId };
  return {
    ...form,
    receiver: chosen.who,
    // The buyer, the remark and the value insured are those of one parcel.
    extras: { ...form.extras, insured: false, yuan: '', remark: '' },
    order: { ...form.order, orderId, openid: '' },
    queue: { people, at },
  };
}

/** The queue after the one in the form came to an end. */
export function endOf(form: CreateForm, end: End): Queue {
  const people = kept(form).map((one, at) => (at === form.queue.at ? { ...one, ...end } : one));
  return { ...form.queue, people };
}

/** The form of the next one, with sender, account and goods of the one before; undefined where nobody waits. */
export function goOn(form: CreateForm, end: End, newId: () => string): CreateForm | undefined {
  const queue = endOf(form, end);
  const next = nextOf(queue.people, queue.at);
  if (next < 0) return undefined;
  const ended = queue.people[queue.at];
  const before = { ...form, queue, receiver: ended?.who ?? form.receiver };
  return select({ ...before, pickup: { mode: 'agreed', date: '', time: '' } }, next, newId);
}

/** As they stand, the one in the form with what was corrected there. */
export function kept({ queue, receiver, order }: Pick<CreateForm, 'queue' | 'receiver' | 'order'>): Queued[] {
  return queue.people.map((one, at) =>
    at === queue.at && one.state === 'waiting' ? { ...one, who: receiver, orderId: order.orderId } : one,
  );
}
