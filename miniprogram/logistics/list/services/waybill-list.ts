import { listOrders, type WaybillPage } from '../../../../cloudfunctions/console/listOrders/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { chunkCount, chunkRange, FIRST_PAGE, LATER_PAGE } from '../logic/chunks';
import type { ListFilter } from '../logic/filter';
import type { Counts } from '../logic/tabs';

/** Rows read anew after a change; those further down stay as they were. */
const REREAD_AT_MOST = 300;

/**
 * The list of the section that a chunk or bar stands in (docs/wechat/phone.md#components): rows never go through a
 * property.
 */
export function listAround(part: { selectOwnerComponent(): unknown }): WaybillList {
  return (part.selectOwnerComponent() as { list(): WaybillList }).list();
}

/** The waybills loaded so far, outside of setData. Answers to a filter that was left meanwhile are undefined. */
export class WaybillList {
  filter: ListFilter = {};
  rows: ListedWaybill[] = [];
  counts?: Counts;
  selecting = false;
  readonly chosen = new Set<string>();
  couriers: Courier[] = [];

  private cursor?: string;
  private turn = 0;
  private loadingMore = false;
  private readonly watchers = new Map<number, () => void>();

  /** Nobody looks at it any more: what is still on its way is not heard. */
  leave(): void {
    this.turn += 1;
  }

  get chunks(): number {
    return chunkCount(this.rows.length);
  }

  get ended(): boolean {
    return this.cursor === undefined;
  }

  rowsOf(chunk: number): ListedWaybill[] {
    return this.rows.slice(...chunkRange(chunk));
  }

  /** Tells when the rows of a chunk changed; returns how to stop. */
  watch(chunk: number, changed: () => void): () => void {
    this.watchers.set(chunk, changed);
    return () => {
      if (this.watchers.get(chunk) === changed) this.watchers.delete(chunk);
    };
  }

  notify(): void {
    for (const changed of this.watchers.values()) changed();
  }

  /** The first page of a filter; the rows before stay until it is there. */
  async start(filter: ListFilter): Promise<CallResult<WaybillPage> | undefined> {
    this.turn += 1;
    this.loadingMore = false;
    this.filter = filter;
    const outcome = await this.ask({ limit: FIRST_PAGE });
    if (!outcome?.ok) return outcome;
    this.counts = outcome.data.counts ?? this.counts;
    this.replace(outcome.data.list, outcome.data.cursor);
    return outcome;
  }

  /** The next page; undefined also where there is none or it is being asked for. */
  async more(): Promise<CallResult<WaybillPage> | undefined> {
    if (this.ended || this.loadingMore) return undefined;
    this.loadingMore = true;
    const outcome = await this.ask({ limit: LATER_PAGE, cursor: this.cursor });
    if (!outcome) return undefined;
    this.loadingMore = false;
    if (!outcome.ok) return outcome;
    this.rows = this.rows.concat(outcome.data.list);
    this.cursor = outcome.data.cursor;
    return outcome;
  }

  /** Pages on until `most` rows are there, all of them are, or a page fails. */
  async gather(most: number): Promise<void> {
    const { turn } = this;
    while (!this.ended && this.rows.length < most && turn === this.turn) {
      if (this.loadingMore) await new Promise((resolve) => setTimeout(resolve, 50));
      else if (!(await this.more())?.ok) return;
    }
  }

  /** Reads what is shown again, in place: nothing jumps, and a row that left the filter goes. */
  async reread(): Promise<CallResult<unknown> | undefined> {
    const wanted = Math.min(Math.max(this.rows.length, FIRST_PAGE), REREAD_AT_MOST);
    const fresh: ListedWaybill[] = [];
    let cursor: string | undefined;
    this.turn += 1;
    this.loadingMore = false;
    do {
      const limit = Math.min(wanted - fresh.length, LATER_PAGE);
      const outcome = await this.ask({ limit, ...(cursor && { cursor }) });
      if (!outcome?.ok) return outcome;
      fresh.push(...outcome.data.list);
      this.counts = outcome.data.counts ?? this.counts;
      cursor = outcome.data.cursor;
    } while (cursor && fresh.length < wanted);
    const seen = new Set(fresh.map(({ orderId }) => orderId));
    const oldest = fresh[fresh.length - 1]?.createdAt ?? 0;
    const tail = cursor
      ? this.rows.slice(REREAD_AT_MOST).filter((row) => !seen.has(row.orderId) && row.createdAt <= oldest)
      : [];
    this.replace(fresh.concat(tail), tail.length ? this.cursor : cursor);
    return { ok: true, data: undefined };
  }

  choose(orderIds: string[]): void {
    this.chosen.clear();
    for (const orderId of orderIds) this.chosen.add(orderId);
    this.notify();
  }

  chosenRows(): ListedWaybill[] {
    return this.rows.filter(({ orderId }) => this.chosen.has(orderId));
  }

  private replace(rows: ListedWaybill[], cursor: string | undefined): void {
    this.rows = rows;
    this.cursor = cursor;
    const left = new Set(rows.map(({ orderId }) => orderId));
    for (const orderId of this.chosen) if (!left.has(orderId)) this.chosen.delete(orderId);
    this.notify();
  }

  private async ask(page: { limit: number; cursor?: string }): Promise<CallResult<WaybillPage> | undefined> {
    const { turn } = this;
    const outcome = await callFunction(listOrders, { ...this.filter, ...page });
    return turn === this.turn ? outcome : undefined;
  }
}
