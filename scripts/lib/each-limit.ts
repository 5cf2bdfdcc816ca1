/**
 * Works through items, at most `limit` at a time, in their order; rejects with the first that fails. The phone, which
 * may read nothing of scripts/ and stops on the way, has take-turns.ts of its own.
 */
export async function eachLimit<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => unknown,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
