/**
 * Works through items, `atOnce` at a time, while `goOn` agrees; returns those not begun. `work` must not throw.
 */
export async function takeTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
  goOn: () => boolean = () => true,
): Promise<Item[]> {
  const waiting = items.slice();
  const worker = async () => {
    while (waiting.length && goOn()) await work(waiting.shift() as Item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return waiting;
}
