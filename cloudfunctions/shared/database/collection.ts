import { cloud } from '../call/cloud';
import { within } from '../call/within';
import { OWN } from '../failure/errors';
import { CallError } from '../failure/failure';

/** The collections of the cloud database, all of them 仅管理端可读写. */
export type CollectionName = 'waybills' | 'staff' | 'settings';

export interface Stored {
  _id: string;
  /** A random token that every write renews: it tells whose write a record shows. */
  attempt: string;
}

type Inside = { [path: `${string}.${string}`]: unknown };

/** What WeChat answers of an aggregation unless asked for more is far less. */
const MOST_COMBINATIONS = 1000;

const MISSING_COLLECTION = -502005;
/** The database answers in milliseconds; a function that waits for it longer has no time left to say so. */
const PATIENCE_MS = 4000;

/** Guarded access to one collection. Every fault becomes -700005; nothing is ever half known. */
export function collection<T extends Stored>(name: CollectionName) {
  const records = () => cloud.database().collection(name);

  /** By `where`, because `doc(id).get()` of an absent record rejects with a code that says nothing. */
  async function find(id: string): Promise<T | undefined> {
    const { data } = await guarded(name, () => records().where({ _id: id }).limit(1).get());
    const record = data[0] as (T & { _openid?: string }) | undefined;
    if (!record?._openid) return record;
    await removeForeign(id);
    return undefined;
  }

  /** A record with `_openid` was written by a client that had no business here. */
  async function removeForeign(id: string): Promise<void> {
    console.warn(JSON.stringify({ warning: 'client-created record removed', collection: name }));
    const _openid = cloud.database().command.exists(true);
    await guarded(name, () => records().where({ _id: id, _openid }).remove());
  }

  /** Adds the record unless there is one; returns what is stored then. The token says whose it is. */
  async function insert(record: T): Promise<T> {
    const added = await within(PATIENCE_MS, records().add({ data: record }))
      .then(() => true)
      .catch(() => false);
    if (added) return record;
    const stored = await find(record._id);
    if (stored) return stored;
    await guarded(name, () => records().add({ data: record }));
    return record;
  }

  /**
   * Changes the record only while it still carries `attempt`; `changes` bring a new token. True also where the
   * change was made but its answer got lost.
   */
  async function updateIf(
    id: string,
    attempt: string,
    changes: Partial<T> & { attempt: string },
  ): Promise<boolean> {
    const update = records()
      .where({ _id: id, attempt })
      .update({ data: withoutMerging(changes) });
    const updated = await within(PATIENCE_MS, update)
      .then(({ stats }) => stats.updated)
      .catch(() => 0);
    return updated === 1 || (await find(id))?.attempt === changes.attempt;
  }

  /** Changes fields of all records that match, whoever else writes to them; answers how many. A dot leads inside. */
  async function updateAll(filter: object, changes: Partial<T> & Inside): Promise<number> {
    const update = () =>
      records()
        .where(ours(filter))
        .update({ data: withoutMerging(changes) });
    return (await guarded(name, update)).stats.updated;
  }

  /** Removes the record only while it still carries `attempt`. */
  async function removeIf(id: string, attempt: string): Promise<void> {
    await guarded(name, () => records().where({ _id: id, attempt }).remove());
  }

  /** Records of ours that match, in this order; those a client created are not there. */
  async function list(
    filter: object,
    order: readonly (readonly [string, 'asc' | 'desc'])[],
    limit: number,
  ): Promise<T[]> {
    const query = order.reduce((so, [field, way]) => so.orderBy(field, way), records().where(ours(filter)));
    return (await guarded(name, () => query.limit(limit).get())).data;
  }

  async function count(filter: object): Promise<number> {
    return (await guarded(name, () => records().where(ours(filter)).count())).total;
  }

  /** How many records share each combination of these fields; at most 1,000 combinations. */
  async function tally<Field extends keyof T & string>(
    filter: object,
    fields: readonly Field[],
  ): Promise<{ of: Pick<T, Field>; count: number }[]> {
    const { command } = cloud.database();
    const _id = Object.fromEntries(fields.map((field) => [field, `$${field}`]));
    const group = { _id, count: command.aggregate.sum(1) };
    const grouped = () =>
      records().aggregate().match(ours(filter)).group(group).limit(MOST_COMBINATIONS).end();
    const { list } = await guarded(name, grouped);
    return list.map(({ _id: of, count }) => ({ of, count }));
  }

  return { find, insert, updateIf, updateAll, removeIf, list, count, tally };
}

function ours(filter: object): object {
  const { command } = cloud.database();
  return command.and(filter, { _openid: command.exists(false) });
}

/** `update` merges nested objects field by field, where `set` replaces them, and skips what is undefined. */
function withoutMerging(changes: object): object {
  const { command } = cloud.database();
  const replaced = (value: unknown) => {
    if (value === undefined) return command.remove();
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? command.set(value) : value;
  };
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, replaced(value)]));
}

async function guarded<T>(name: CollectionName, work: () => Promise<T>): Promise<T> {
  try {
    return await within(PATIENCE_MS, work());
  } catch (thrown) {
    throw unavailable(name, Number((thrown as { errCode?: unknown })?.errCode));
  }
}

function unavailable(name: CollectionName, errCode: number): CallError {
  const missing = errCode === MISSING_COLLECTION;
  const explanation = missing
    ? {
        title: `云数据库里没有集合 ${name}`,
        action: `请店主到云开发控制台「数据库」新建集合 ${name}，权限选「仅管理端可读写」，然后重试。`,
      }
    : { title: '云数据库暂时连不上，没有继续办理', action: '请稍等几秒再试一次。', retryable: true };
  const why = missing ? `: no collection ${name}` : '';
  return new CallError(OWN.ledgerUnavailable, `ledger unavailable${why}`, { explanation });
}
