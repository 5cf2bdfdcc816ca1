import * as sdk from 'wx-server-sdk';
import limits from '../../limits.json';
import type { AnyContract } from '../contract/define';

export type Reply = Record<string, unknown> & { errCode: number; errMsg: string };
export type OpenapiMethod = (request: object) => Promise<Reply>;

/** The part of the cloud database we use. */
export interface Database {
  command: Record<
    'set' | 'remove' | 'exists' | 'in' | 'neq' | 'gt' | 'gte' | 'lte' | 'lt' | 'and' | 'or',
    (...values: unknown[]) => object
  > & { aggregate: { sum(value: number): object } };
  RegExp(pattern: { regexp: string; options: string }): object;
  collection(
    name: string,
  ): Query & { add(options: { data: object }): Promise<{ _id: string }>; aggregate(): Aggregate };
}

export interface Aggregate {
  match(filter: object): Aggregate;
  group(fields: object): Aggregate;
  limit(count: number): Aggregate;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was grouped
  end(): Promise<{ list: any[] }>;
}

export interface Query {
  where(filter: object): Query;
  orderBy(field: string, order: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(projection: Record<string, boolean>): Query;
  // biome-ignore lint/suspicious/noExplicitAny: records of every collection
  get(): Promise<{ data: any[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

/** The calls of wx-server-sdk we use: its own typings reject DYNAMIC_CURRENT_ENV and know no openapi. */
interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol; timeout: number }): void;
  getWXContext(): Record<string, unknown>;
  openapi: { logistics: Record<string, OpenapiMethod> };
  database(): Database;
}

export const cloud = sdk as unknown as Cloud;

/**
 * How long one call to WeChat may take, in milliseconds. Below the function's own limit, so that a timeout is
 * still answered in words; short for a read, so that there is time for another try.
 */
export function callTimeout({ effect }: Pick<AnyContract, 'effect'>): number {
  const limit = limits.timeoutSeconds * 1000;
  return effect === 'read' ? Math.floor(limit * 0.3) : Math.floor(limit * 0.75);
}

export function initCloud(contract: AnyContract): void {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: callTimeout(contract) });
}
