import type * as v from 'valibot';
import type { Role } from './person';

export type { Role };

/** What a failure code means to a merchant and what to do about it, in Chinese. */
export interface Explanation {
  title: string;
  action: string;
  /** True where the same request may succeed later without any change. */
  retryable?: boolean;
  /** True where WeChat accepted the request and is still working on it (9300532). */
  pending?: boolean;
}

/** How the request travels to WeChat. */
export type Call =
  | {
      kind: 'openapi';
      /** Name under `cloud.openapi`, also the permission string in config.json. */
      api: `logistics.${string}`;
      /** The same API over HTTPS, for callers outside the cloud. */
      https: { method: 'GET' | 'POST'; path: string };
    }
  | { kind: 'https'; token: 'miniprogram' | 'store'; method: 'POST'; path: string }
  | { kind: 'own' };

// biome-ignore lint/suspicious/noExplicitAny: a schema's input is whatever a caller sends
export type RequestSchema = v.GenericSchema<any, any>;

/**
 * Which part of WeChat's offer a function is for: 物流助手, our own console, 发货信息管理, 微信小店. A merchant may leave out
 * all but the console.
 */
export const FAMILIES = ['logistics', 'console', 'trade', 'store'] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * The only description of an API. The handler, the page's form, the local WeChat, the tests and the documents
 * read it; nothing about an API is written down a second time.
 */
export interface Contract<
  Name extends string = string,
  Request extends RequestSchema = RequestSchema,
  Response = unknown,
> {
  /** Name of the cloud function and of its folder. */
  name: Name;
  family: Family;
  title: string;
  call: Call;
  effect: 'read' | 'write';
  /** Who may call: the least role, or `push` for a function that only WeChat itself calls. */
  role: Role | 'push';
  /** True where a timer may call, too. */
  timer?: true;
  /** Further cloud calls the function makes, such as a recovery read; config.json declares them as well. */
  alsoCalls?: `logistics.${string}`[];
  /** camelCase request; field labels by `v.title`. */
  request: Request;
  /** Only a type: an answer with a missing or additional field never fails. */
  response: Response;
  /** The codes the documents list for this API; the codes every API shares are in errors.ts. */
  errors: Record<number, Explanation>;
  /** A write that may be called again with the same request: its key makes both one. */
  repeatable?: true;
  /** For a write whose answer got lost: how to find out what became of it. */
  uncertain?: string;
  /** What a viewer may see of the answer. */
  forViewer?(response: Response): Response;
}

/** Declares the type of an answer where a value is expected. */
export function answers<Response>(): Response {
  return undefined as Response;
}

export function defineContract<const Name extends string, Request extends RequestSchema, Response>(
  contract: Contract<Name, Request, Response>,
): Contract<Name, Request, Response> {
  return contract;
}

// biome-ignore lint/suspicious/noExplicitAny: matches a contract of any API
export type AnyContract = Contract<string, RequestSchema, any>;
/** What a caller sends. */
export type RequestOf<C extends AnyContract> = v.InferInput<C['request']>;
/** The same once it is checked: defaults filled in. */
export type CheckedOf<C extends AnyContract> = v.InferOutput<C['request']>;
export type ResponseOf<C extends AnyContract> = C['response'];

/** Everything config.json has to permit, in its order. */
export function permissionsOf({ call, alsoCalls = [] }: AnyContract): string[] {
  return call.kind === 'openapi' ? [call.api, ...alsoCalls] : alsoCalls;
}
