import type { WeChatReply } from '../engine/types';
import type { Packet } from './packets';
import type { BackendState } from './state';

export interface Sandbox {
  state: BackendState;
  /** Milliseconds since the epoch on the emulator's clock. */
  now: number;
  /** To be called after every change of `state`. */
  changed(): void;
  /** Sends an event to the merchant, as WeChat's message push does. */
  push(packet: Packet): void;
}

/** Answers one API. Takes a camelCase request that fits its contract; keys of the answer are camelCase, too. */
// biome-ignore lint/suspicious/noExplicitAny: each handler names the request its contract guarantees
export type Handler = (request: any, sandbox: Sandbox) => WeChatReply;
export type Handlers = Record<string, Handler>;
