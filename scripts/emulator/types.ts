import type { AnyContract } from '../../cloudfunctions/shared/contract/define';

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
  /** Name under which `Backend.call` knows it. */
  api: string;
  /** Whose access_token opens it: the mini-program's or the 微信小店's. */
  token: 'miniprogram' | 'store';
}

/** What `GET /emulator/state` shows of the back end. */
export interface BackendView {
  accounts: { bizId: string; deliveryId: string; statusCode: number; quotaNum: number }[];
  waybills: {
    orderId: string;
    waybillId: string;
    deliveryId: string;
    openid: string;
    orderStatus: number;
  }[];
  ledger: Json[];
  printers?: { openid: string; tagidList: string }[];
}

export interface Backend {
  /**
   * `api` is `logistics.<method>` or an HTTPS path; `body` is snake_case JSON. Synchronous and stateful.
   * `undefined`: this API is not emulated.
   */
  call(api: string, body: unknown): WeChatReply | undefined;
  routes: HttpsRoute[];
  /** Lets everything happen that the clock has brought about, and pushes the events of it. */
  settle(): void;
  state(): BackendView;
}

/** A value kept as one JSON file in the data folder; `changed()` schedules an atomic write. */
export interface StateSlot<T> {
  value: T;
  changed(): void;
}

export type Contracts = readonly AnyContract[];

export interface BackendDeps<State> {
  clock: Clock;
  slot: StateSlot<State>;
  contracts: Contracts;
  /** Where WeChat's events go; nowhere by default. */
  push?(packet: Json): void;
}
