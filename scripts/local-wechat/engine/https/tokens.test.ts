import { createTokens, noTokens } from './tokens';

function setUp() {
  const clock = { at: Date.UTC(2026, 0, 1, 8), now: () => clock.at };
  const slot = { value: noTokens(), changed: () => {} };
  const tokens = createTokens(slot, clock);
  const later = (seconds: number) => {
    clock.at += seconds * 1000;
  };
  const stable = (force = false) => {
    const grant = tokens.stable('miniprogram', force);
    if (typeof grant === 'string') throw new Error(grant);
    return grant;
  };
  return { tokens, later, stable };
}

describe('stable_token', () => {
  it('hands out the same token while it is valid, with the time that is left', () => {
    const { later, stable } = setUp();
    const first = stable();
    later(1000);
    expect(stable()).toEqual({ token: first.token, expiresIn: 6200 });
  });

  it('hands out a new token in the last five minutes, while the old one still works', () => {
    const { tokens, later, stable } = setUp();
    const old = stable().token;
    later(6900);
    const fresh = stable().token;
    expect(fresh).not.toBe(old);
    expect(tokens.judge(old, 'miniprogram')).toBe(0);
    expect(tokens.judge(fresh, 'miniprogram')).toBe(0);
  });

  it('lets a token expire', () => {
    const { tokens, later, stable } = setUp();
    const { token } = stable();
    later(7200);
    expect(tokens.judge(token, 'miniprogram')).toBe(42001);
  });

  it('invalidates the old token at once when forced', () => {
    const { tokens, stable } = setUp();
    const old = stable().token;
    const fresh = stable(true).token;
    expect(tokens.judge(old, 'miniprogram')).toBe(40001);
    expect(tokens.judge(fresh, 'miniprogram')).toBe(0);
  });

  it('does not refresh twice within 30 seconds', () => {
    const { later, stable } = setUp();
    const fresh = stable(true).token;
    later(29);
    expect(stable(true).token).toBe(fresh);
    later(1);
    expect(stable(true).token).not.toBe(fresh);
  });

  it('refuses the 21st forced refresh of a day', () => {
    const { tokens, later } = setUp();
    for (let time = 1; time <= 20; time++) {
      expect(tokens.stable('store', true)).toHaveProperty('token');
      later(60);
    }
    expect(tokens.stable('store', true)).toBe('daily limit reached');
    expect(tokens.stable('miniprogram', true)).toHaveProperty('token');
    later(86_400);
    expect(tokens.stable('store', true)).toHaveProperty('token');
  });
});

describe('a token', () => {
  it('is refused where the other account is asked for', () => {
    const { tokens, stable } = setUp();
    expect(tokens.judge(stable().token, 'store')).toBe(40001);
  });

  it('is refused when nobody issued it', () => {
    expect(setUp().tokens.judge('made up', 'miniprogram')).toBe(40001);
  });

  it('from /cgi-bin/token is new each time, and the one before lives five minutes more', () => {
    const { tokens, later, stable } = setUp();
    const kept = stable().token;
    const [first, second] = [tokens.plain('miniprogram'), tokens.plain('miniprogram')] as { token: string }[];
    expect(first?.token).not.toBe(second?.token);
    later(299);
    expect(tokens.judge(first?.token ?? '', 'miniprogram')).toBe(0);
    later(1);
    expect(tokens.judge(first?.token ?? '', 'miniprogram')).toBe(42001);
    expect(tokens.judge(second?.token ?? '', 'miniprogram')).toBe(0);
    expect(tokens.judge(kept, 'miniprogram')).toBe(0);
  });
});
