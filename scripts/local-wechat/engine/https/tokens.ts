import { randomBytes } from 'node:crypto';
import type { Clock, HttpsRoute, StateSlot } from '../types';

/** Seconds a token lives (docs/wechat/server-api.md#stable_token). */
const LIFETIME_S = 7200;
/** In its last five minutes a token still works but a new one is handed out. */
const OVERLAP_S = 300;
const FORCED_PER_DAY = 20;
const FORCED_APART_MS = 30_000;
const DAY_MS = 86_400_000;

export type TokenOwner = HttpsRoute['token'];
/** stable_token and token issue independently; neither invalidates the other's. */
type Endpoint = 'stable' | 'plain';

interface IssuedToken {
  token: string;
  owner: TokenOwner;
  endpoint: Endpoint;
  expiresAt: number;
}

export interface TokenState {
  issued: IssuedToken[];
  forced: Partial<Record<TokenOwner, { day: number; times: number; at: number }>>;
}

export const noTokens = (): TokenState => ({ issued: [], forced: {} });

export type Grant = { token: string; expiresIn: number } | 'daily limit reached';

export interface Tokens {
  /** The token of POST /cgi-bin/stable_token: the same one while it is valid, unless forced. */
  stable(owner: TokenOwner, force: boolean): Grant;
  /** The token of GET /cgi-bin/token: a new one each time, the one before lives five minutes more. */
  plain(owner: TokenOwner): Grant;
  /** 0, or the code WeChat refuses this token with. */
  judge(token: string, needed: TokenOwner): 0 | 40001 | 42001;
}

/** access_tokens of the two demo accounts; all times on the emulator's clock. */
export function createTokens(slot: StateSlot<TokenState>, clock: Clock): Tokens {
  function of(owner: TokenOwner, endpoint: Endpoint): IssuedToken[] {
    return slot.value.issued.filter((one) => one.owner === owner && one.endpoint === endpoint);
  }

  function issue(owner: TokenOwner, endpoint: Endpoint): Grant {
    const token = `80_${randomBytes(99).toString('base64url')}`;
    const yesterday = clock.now() - DAY_MS;
    slot.value.issued = slot.value.issued.filter(({ expiresAt }) => expiresAt > yesterday);
    slot.value.issued.push({ token, owner, endpoint, expiresAt: clock.now() + LIFETIME_S * 1000 });
    slot.changed();
    return { token, expiresIn: LIFETIME_S };
  }

  function current(owner: TokenOwner): Grant | undefined {
    const latest = of(owner, 'stable').at(-1);
    const expiresIn = latest ? Math.floor((latest.expiresAt - clock.now()) / 1000) : 0;
    return latest && expiresIn > OVERLAP_S ? { token: latest.token, expiresIn } : undefined;
  }

  function forceRefresh(owner: TokenOwner): Grant | undefined {
    const now = clock.now();
    const day = Math.floor(now / DAY_MS);
    const last = slot.value.forced[owner];
    const tooSoon = last !== undefined && Math.abs(now - last.at) < FORCED_APART_MS;
    if (tooSoon) return current(owner);
    const times = last?.day === day ? last.times : 0;
    if (times >= FORCED_PER_DAY) return 'daily limit reached';
    slot.value.forced[owner] = { day, times: times + 1, at: now };
    const revoked = new Set(of(owner, 'stable'));
    slot.value.issued = slot.value.issued.filter((one) => !revoked.has(one));
    return undefined;
  }

  return {
    stable(owner, force) {
      return (force ? forceRefresh(owner) : current(owner)) ?? issue(owner, 'stable');
    },
    plain(owner) {
      const soon = clock.now() + OVERLAP_S * 1000;
      for (const earlier of of(owner, 'plain')) earlier.expiresAt = Math.min(earlier.expiresAt, soon);
      return issue(owner, 'plain');
    },
    judge(token, needed) {
      const found = slot.value.issued.find((one) => one.token === token && one.owner === needed);
      if (!found) return 40001;
      return found.expiresAt > clock.now() ? 0 : 42001;
    },
  };
}
