import { cloud } from '../call/cloud';
import type { Deadline } from '../call/deadline';
import { withTimeout } from '../call/with-timeout';
import { type CollectionName, unavailable } from './failure';
import { untilKnown } from './until-known';

export interface Stored {
  _id: string;
  /** A random token that every write renews: it tells whose write a record shows. */
  attempt: string;
}

type Inside = { [path: `${string}.${string}`]: unknown };

/** What WeChat answers of an aggregation unless asked for more is far less. */
const MOST_COMBINATIONS = 1000;

/** The database answers in milliseconds; a function that waits for it longer has no time left to say so. */
const PATIENCE_MS = 3000;

/** One collection, open for one invocation. */
export type Collection<T extends Stored> = ReturnType<ReturnType<typeof collection<T>>>;

/**
 * Guarded access to one collection within an invocation's deadline. Every fault becomes -700005; a write whose answer
 * got lost is looked up and repeated; where that does not help, the error says `maybeDone`.
 */
export const collection =
  <T extends Stored>(name: CollectionName) =>
  (deadline: Deadline) => {
    const records = () => cloud.database().collection(name);
    const answerOf = <A>(work: () => Promise<A>) =>
      withTimeout(Math.min(PATIENCE_MS, deadline.left()), work());
    const guarded = async <A>(work: () => Promise<A>): Promise<A> => {
      try {
        return await answerOf(work);
      } catch (thrown) {
        throw unavailable(name, thrown);
      }
    };

    /** By `where`, because `doc(id).get()` of an absent record rejects with a code that says nothing. */
    async function find(id: string): Promise<T | undefined> {
      const { data } = await guarded(() => records().where({ _id: id }).limit(1).get());
      const record = data[0] as T | undefined;
      if (!record || !('_openid' in record)) return record;
      await removeForeign(id);
      return undefined;
    }

    /** A record with `_openid` was written by a client that had no business here. */
    async function removeForeign(id: string): Promise<void> {
      console.warn(JSON.stringify({ warning: 'client-created record removed', collection: name }));
      const _openid = cloud.database().command.exists(true);
      await guarded(() => records().where({ _id: id, _openid }).remove());
    }

    /** Adds the record unless there is one; returns what is stored then. The token says whose it is. */
    function insert(record: T): Promise<T> {
      const add = () =>
        records()
          .add({ data: record })
          .then(() => record);
      return untilKnown(
        name,
        deadline,
        () => answerOf(add),
        () => find(record._id),
      );
    }

    /**
     * Changes the record only while it still carries `attempt`; `changes` bring a new token. False: somebody else was
     * faster, or there is no such record.
     */
    function updateIf(
      id: string,
      attempt: string,
      changes: Partial<T> & { attempt: string },
    ): Promise<boolean> {
      const update = async () => {
        const { stats } = await records()
          .where({ _id: id, attempt })
          .update({ data: withoutMerging(changes) });
        return stats.updated === 1 || undefined;
      };
      return untilKnown(
        name,
        deadline,
        () => answerOf(update),
        async () => {
          const stored = await find(id);
          if (stored?.attempt === changes.attempt) return true;
          return stored?.attempt === attempt ? undefined : false;
        },
      );
    }

    /** Changes fields of all records that match, whoever else writes to them; answers how many. A dot leads inside. */
    async function updateAll(filter: object, changes: Partial<T> & Inside): Promise<number> {
      const update = () =>
        records()
          .where(ours(filter))
          .update({ data: withoutMerging(changes) });
      return (await guarded(update)).stats.updated;
    }

    /** Removes the record only while it still carries `attempt`; false: somebody changed it meanwhile. */
    function removeIf(id: string, attempt: string): Promise<boolean> {
      const remove = async () => {
        const { stats } = await records().where({ _id: id, attempt }).remove();
        return stats.removed === 1 || undefined;
      };
      return untilKnown(
        name,
        deadline,
        () => answerOf(remove),
        async () => {
          const stored = await find(id);
          if (!stored) return true;
          return stored.attempt === attempt ? undefined : false;
        },
      );
    }

    /** Records of ours that match, in this order; those a client created are not there. */
    async function list(
      filter: object,
      order: readonly (readonly [string, 'asc' | 'desc'])[],
      limit: number,
    ): Promise<T[]> {
      const query = order.reduce((so, [field, way]) => so.orderBy(field, way), records().where(ours(filter)));
      return (await guarded(() => query.limit(limit).get())).data;
    }

    async function count(filter: object): Promise<number> {
      return (await guarded(() => records().where(ours(filter)).count())).total;
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
      const { list } = await guarded(grouped);
      return list.map(({ _id: of, count }) => ({ of, count }));
    }

    return { find, insert, updateIf, updateAll, removeIf, list, count, tally };
  };

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
