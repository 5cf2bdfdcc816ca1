import type { AnyContract } from '../../../cloudfunctions/shared/contract/define';

/** Milliseconds since the epoch; `POST /emulator/clock` moves it. */
export interface Clock {
  now(): number;
}

export type Json = Record<string, unknown>;

/** An answer as api.weixin.qq.com gives it: snake_case; a missing errcode means success. */
export interface WeChatReply extends Json {
  errcode?: number;
  errmsg?: string;
}

export interface HttpsRoute {
  method: 'GET' | 'POST';
  path: string;
  /** Name under which `Service.call` knows it. */
  api: string;
  /** Whose access_token opens it: the mini-program's or the 微信小店's. */
  token: 'miniprogram' | 'store';
}

/** A value kept as one JSON file in the data folder; `changed()` schedules an atomic write. */
export interface StateSlot<T> {
  value: T;
  changed(): void;
}

export type Contracts = readonly AnyContract[];
