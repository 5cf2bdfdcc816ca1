import * as sdk from 'wx-server-sdk';
import limits from '../limits.json';
import type { AnyContract } from './contract';

export type Reply = Record<string, unknown> & { errCode: number; errMsg: string };
export type OpenapiMethod = (request: object) => Promise<Reply>;

/** The calls of wx-server-sdk we use: its own typings reject DYNAMIC_CURRENT_ENV and know no openapi. */
interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol; timeout: number }): void;
  getWXContext(): Record<string, unknown>;
  openapi: { logistics: Record<string, OpenapiMethod> };
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
