import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { mendFound } from '../../address/logic/found';
import { type CreateForm, emptyForm } from './form';
import { noQueue, type Queue, type Queued } from './queue';

/** What the phone keeps of a waybill that is not finished. `sent`: the exact request whose outcome is open. */
export interface Draft {
  form: CreateForm;
  sent?: AddOrderRequest;
}

const VERSION = 1;

export function packDraft({ form, sent }: Draft): string {
  return JSON.stringify({ version: VERSION, form, ...(sent && { sent }) });
}

/** Reads what this or an earlier version wrote; undefined for anything that is no draft. */
export function unpackDraft(stored: unknown): Draft | undefined {
  try {
    const { form, sent } = JSON.parse(String(stored)) as Record<string, unknown>;
    if (!isObject(form)) return undefined;
    const request = isObject(sent) && typeof sent.orderId === 'string' && sent.orderId ? sent : undefined;
    return { form: mend(form), ...(request && { sent: request as unknown as AddOrderRequest }) };
  } catch {
    return undefined;
  }
}

/** Takes over what has the right shape; the rest stays as in an empty form. */
function mend(stored: Record<string, unknown>): CreateForm {
  const form = emptyForm();
  const into = form as unknown as Record<string, Record<string, unknown>>;
  for (const [card, fields] of Object.entries(into)) {
    if (card === 'receiver' || card === 'queue') continue;
    const kept = stored[card];
    if (!isObject(kept)) continue;
    for (const name of Object.keys(fields)) {
      const value = kept[name];
      if (name !== 'items' && typeof value === typeof fields[name]) fields[name] = value;
    }
  }
  form.receiver = mendFound(stored.receiver);
  form.queue = mendQueue(stored.queue);
  const { items } = isObject(stored.goods) ? stored.goods : {};
  const rows = (Array.isArray(items) ? items : []).filter(isRow).map(({ name, count }) => ({ name, count }));
  if (rows.length) form.goods.items = rows;
  if (form.pickup.mode !== 'at') form.pickup.mode = 'agreed';
  return form;
}

/** A queue that is broken is none. */
function mendQueue(stored: unknown): Queue {
  const { people, at } = (stored ?? {}) as Partial<Queue>;
  if (!Array.isArray(people) || typeof at !== 'number' || !people[at]) return noQueue();
  return { people: people.map(mendQueued), at };
}

function mendQueued(stored: unknown): Queued {
  const one = (stored ?? {}) as Partial<Record<keyof Queued, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const state = one.state === 'open' || one.state === 'made' ? one.state : 'waiting';
  return {
    who: mendFound(one.who),
    key: text(one.key),
    orderId: text(one.orderId),
    state,
    waybillId: text(one.waybillId),
  };
}

function isRow(item: unknown): item is { name: string; count: string } {
  return isObject(item) && typeof item.name === 'string' && typeof item.count === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
