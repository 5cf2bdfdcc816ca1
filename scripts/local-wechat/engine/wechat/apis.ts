import { firstOf } from '../installed';
import type { Service } from '../plugin';
import type { Contracts, HttpsRoute, WeChatReply } from '../types';
import { routeOf } from './routes';

export interface Apis {
  /** By path. */
  routes: ReadonlyMap<string, HttpsRoute>;
  /** Whether `cloud.openapi` offers it; some APIs exist over HTTPS only. */
  isCloudCall(api: string): boolean;
  /** What is younger than `unseenMs` milliseconds is not seen by reads. */
  answer(api: string, body: unknown, unseenMs?: number): WeChatReply;
}

/**
 * Every API of the local WeChat: those a plug-in emulates, and those only a contract describes. The latter answer a
 * plain success to a valid request, so that a function for a new API runs before anybody emulates it.
 */
export function createApis(services: readonly Service[], contracts: Contracts): Apis {
  const routes = new Map(contracts.flatMap(routeOf).map((route) => [route.path, route]));
  for (const route of services.flatMap((service) => service.routes)) routes.set(route.path, route);

  const httpsOnly = new Set(contracts.flatMap(({ call }) => (call.kind === 'https' ? [call.path] : [])));
  const cloudCalls = new Set(
    [...routes.values()].filter(({ path }) => !httpsOnly.has(path)).map(({ api }) => api),
  );

  function answerByContract(api: string, body: unknown): WeChatReply {
    const contract = contracts.find((one) => routeOf(one).some((route) => route.api === api));
    const refusal =
      contract && firstOf(services, ({ refusalOf }) => refusalOf?.(api, contract.request, body));
    return refusal ?? { errcode: 0, errmsg: 'ok' };
  }

  return {
    routes,
    isCloudCall: (api) => cloudCalls.has(api),
    answer: (api, body, unseenMs = 0) =>
      firstOf(services, (service) => service.call(api, body, unseenMs)) ?? answerByContract(api, body),
  };
}
