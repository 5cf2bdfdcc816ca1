import type { RequestSchema } from '../../../cloudfunctions/shared/contract/define';
import type { Router } from './server/router';
import type { Clock, Contracts, HttpsRoute, Json, StateSlot, WeChatReply } from './types';

/**
 * One part of WeChat that the engine can be given, such as the couriers: it answers APIs, keeps a state and fills the
 * demo. The engine brings gateway, functions, database, clock and faults, and knows none of them by name.
 */
export interface Plugin<State = unknown> {
  /** Also names its file in the data folder. */
  name: string;
  /** The cloud function that the merchant would subscribe to its events with. */
  receiver: string;
  seedState(now: number): State;
  /** What the demo's cloud database holds of it, by collection. */
  seedRecords?(now: number): Record<string, Json[]>;
  open(deps: ServiceDeps<State>): Service;
  /** The module of its part of the console, from the root of the project: a ConsolePart as its default export. */
  consolePart?: string;
}

export interface ServiceDeps<State> {
  clock: Clock;
  slot: StateSlot<State>;
  contracts: Contracts;
  /** Where its events go. */
  push(packet: Json): void;
  /** What the cloud database holds now, by collection. */
  records(): Record<string, Json[]>;
}

export interface Service {
  routes: HttpsRoute[];
  /**
   * `api` is `logistics.<method>` or an HTTPS path; `body` is snake_case JSON. Synchronous and stateful.
   * `undefined`: this API is not emulated here. Reads do not see what is younger than `unseenMs` milliseconds.
   */
  call(api: string, body: unknown, unseenMs?: number): WeChatReply | undefined;
  /** How a bad request is refused to an API of its family that only a contract describes; undefined: not at all. */
  refusalOf?(api: string, schema: RequestSchema, body: unknown): WeChatReply | undefined;
  /** What comes with a code that a fault switch answers, such as a courier's reason. */
  detailsOf?(errcode: number): Json | undefined;
  /** Lets everything happen that the clock has brought about, and pushes the events of it. */
  catchUp(): void;
  /** What `GET /emulator/state` shows of it. */
  state(): Json;
  /** Switches of its own below /emulator/. */
  control?(router: Router): void;
}
