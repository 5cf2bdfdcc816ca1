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
  /** Name under which `Backend.call` knows it. */
  api: string;
  /** Whose access_token opens it: the mini-program's or the 微信小店's. */
  token: 'miniprogram' | 'store';
}

/** What a courier makes of an addOrder it knows already: the same waybill again, or 9300522. */
export type Repeat = 'same' | 'refused';

/** What `GET /emulator/couriers` shows of a courier. */
export interface CourierView {
  deliveryId: string;
  deliveryName: string;
  repeat: Repeat;
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
  /** From which request each of them was made, and when (Unix seconds). */
  made?: { waybillId: string; bizId: string; customRemark: string; createTime: number }[];
  ledger: Json[];
  printers?: { openid: string; tagidList: string }[];
}

export interface Backend {
  /**
   * `api` is `logistics.<method>` or an HTTPS path; `body` is snake_case JSON. Synchronous and stateful.
   * `undefined`: this API is not emulated. Reads of orders do not see waybills younger than `unseenMs` milliseconds.
   */
  call(api: string, body: unknown, unseenMs?: number): WeChatReply | undefined;
  routes: HttpsRoute[];
  /** Lets everything happen that the clock has brought about, and pushes the events of it. */
  settle(): void;
  state(): BackendView;
  /** What differs between the couriers and can be switched until the next reset. */
  couriers?: { list(): CourierView[]; setRepeat(deliveryId: string, repeat: Repeat): void };
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
