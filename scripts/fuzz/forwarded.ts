import { toCamel } from '../../cloudfunctions/shared/call/case';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import type { Schema } from '../lib/schema/sites';
import type { Watch } from '../local-wechat';

export type Forwarded = Parameters<Watch>[0];

/** What is wrong with a request that reached WeChat, judged by the contract of that API; a sentence each. */
export function faultsOf({ api, body }: Forwarded, contracts: readonly AnyContract[]): string[] {
  const contract = contracts.find(({ call }) => upstreamOf(call) === api);
  // The tokens' own API has no contract: what it is sent does not come from an event.
  if (!contract)
    return api === '/cgi-bin/stable_token' ? [] : [`${api} reached WeChat, which no contract describes`];
  const request = toCamel(typeof body === 'string' ? JSON.parse(body) : body);
  const names = undeclared(contract.request as unknown as Schema, request);
  const checked = validate(contract.request, request);
  return [
    ...names.map((name) => `${api} was sent the undeclared field ${name.slice(0, 60)}`),
    ...(checked.ok ? [] : checked.issues.map(({ path }) => `${api} was sent a bad ${path}`)),
  ];
}

function upstreamOf(call: AnyContract['call']): string | undefined {
  return call.kind === 'openapi' ? call.api : call.kind === 'https' ? call.path : undefined;
}

/** Dotted names of fields the schema does not declare, at any depth. */
export function undeclared(schema: Schema, value: unknown, where = ''): string[] {
  if (schema.wrapped) return undeclared(schema.wrapped, value, where);
  if (schema.item && Array.isArray(value)) {
    return value.flatMap((item, at) => undeclared(schema.item as Schema, item, `${where}${at}.`));
  }
  const { entries } = schema;
  if (!entries || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return field ? undeclared(field, inner, `${where}${key}.`) : [`${where}${key}`];
  });
}
