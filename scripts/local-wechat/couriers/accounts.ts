import type { WeChatReply } from '../engine/types';
import type { Handlers } from './api';
import { type Courier, courierById } from './couriers';
import { ok, refuse } from './replies';
import { REVIEW_SECONDS } from './review';
import { ACCOUNT, type Account, type BackendState } from './state';

export interface AccountReference {
  bizId: string;
  deliveryId: string;
}

export interface BindRequest extends AccountReference {
  type: 'bind' | 'unbind';
  password?: string;
  remarkContent?: string;
}

export const accountApis: Handlers = {
  'logistics.bindAccount': (request: BindRequest, { state, now, changed }) => {
    const reply = request.type === 'bind' ? bind(state, request, now) : unbind(state, request, now);
    changed();
    return reply;
  },
  'logistics.getAllAccount': (_request, { state }) => ({
    count: state.accounts.length,
    list: state.accounts.map(listed),
  }),
};

/**
 * The local WeChat knows no real passwords, so it refuses the ones that say so: any that contains "wrong" or
 * has fewer than 6 characters. The console's guide tells people.
 */
export function isRefusedPassword(password: string): boolean {
  return password.length < 6 || /wrong/i.test(password);
}

function bind(state: BackendState, request: BindRequest, now: number): WeChatReply {
  const courier = courierById(request.deliveryId);
  if (!courier) return refuse(9300520);
  const existing = find(state, request);
  if (existing && isHeld(existing)) return refuse(9300529);
  if (!courier.passwordless) {
    if (!request.password) return refuse(40097);
    if (isRefusedPassword(request.password)) return refuse(9300531);
  }
  const account = bound(courier, request, now);
  if (existing) Object.assign(existing, account, { createTime: existing.createTime, alias: existing.alias });
  else state.accounts.push(account);
  return courier.reviewed ? refuse(9300532) : ok;
}

/** WeChat keeps an unbound account in the list as 已解绑; a failed one was never bound and cannot be unbound. */
function unbind(state: BackendState, request: BindRequest, now: number): WeChatReply {
  const account = find(state, request);
  if (!account || !isHeld(account)) return refuse(9300530);
  account.statusCode = ACCOUNT.unbound;
  account.reviewAtMs = null;
  account.updateTime = Math.floor(now / 1000);
  return ok;
}

/** The account waybills may be charged to; one under review, failed or unbound is none. */
export function boundAccount(state: BackendState, reference: AccountReference): Account | undefined {
  const account = find(state, reference);
  return account?.statusCode === ACCOUNT.bound ? account : undefined;
}

function find(state: BackendState, { bizId, deliveryId }: AccountReference): Account | undefined {
  return state.accounts.find((account) => account.bizId === bizId && account.deliveryId === deliveryId);
}

function isHeld(account: Account): boolean {
  return account.statusCode === ACCOUNT.bound || account.statusCode === ACCOUNT.reviewing;
}

function bound(courier: Courier, request: BindRequest, now: number): Account {
  const seconds = Math.floor(now / 1000);
  return {
    bizId: request.bizId,
    deliveryId: courier.deliveryId,
    statusCode: courier.reviewed ? ACCOUNT.reviewing : ACCOUNT.bound,
    alias: '',
    remarkContent: request.remarkContent ?? '',
    remarkWrongMsg: '',
    quotaNum: courier.franchise ? openingBalance(request.bizId) : 0,
    quotaUpdateTime: seconds,
    createTime: seconds,
    updateTime: seconds,
    reviewAtMs: courier.reviewed ? now + REVIEW_SECONDS * 1000 : null,
  };
}

/** 100 to 599 sheets, always the same for the same customer code, so that demonstrations can be repeated. */
function openingBalance(bizId: string): number {
  let sum = 0;
  for (const character of bizId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return 100 + (sum % 500);
}

function listed({ reviewAtMs, ...account }: Account) {
  return { ...account, serviceType: courierById(account.deliveryId)?.services ?? [] };
}
