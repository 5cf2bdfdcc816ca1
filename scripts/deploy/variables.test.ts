import type { Facts } from '../lib/facts';
import { pulledVariables } from './tcb';
import { differs, diffLines, diffVariables, mergeVariables, redact, wantedVariables } from './variables';

const facts = [
  { name: 'shop', variables: ['SHOP_APPID', 'SHOP_APPSECRET'] },
  { name: 'plain', variables: [] as string[] },
] as unknown as Facts[];

describe('variables of functions', () => {
  it('come from .env, for the functions that read them', () => {
    const env = { SHOP_APPID: 'wx1', SHOP_APPSECRET: 's3cret', OTHER: 'x' };
    expect([...wantedVariables(facts, env)]).toEqual([
      ['shop', { SHOP_APPID: 'wx1', SHOP_APPSECRET: 's3cret' }],
    ]);
    expect(wantedVariables(facts, { SHOP_APPID: '' }).size).toBe(0);
  });

  it('come in pairs', () => {
    expect(() => wantedVariables(facts, { SHOP_APPID: 'wx1' })).toThrow('.env 里缺少 SHOP_APPSECRET');
  });

  it('are merged: what was set by hand stays', () => {
    expect(mergeVariables({ BY_HAND: '1', A: 'old' }, { A: 'new' })).toEqual({ BY_HAND: '1', A: 'new' });
  });

  it('are compared with those in the cloud', () => {
    const changes = diffVariables({ A: '1', B: '1', BY_HAND: '1' }, { A: '1', B: '2', C: '3' });
    expect(changes).toEqual([
      { name: 'A', kind: 'same' },
      { name: 'B', kind: 'changed' },
      { name: 'C', kind: 'added' },
      { name: 'BY_HAND', kind: 'kept' },
    ]);
    expect(differs(changes)).toBe(true);
    expect(differs(diffVariables({ A: '1', BY_HAND: '1' }, { A: '1' }))).toBe(false);
  });

  it('are shown without a value, not even its length', () => {
    const lines = diffLines(diffVariables({ A: 'old-s3cret' }, { A: 'new-s3cret-longer', B: 's' }));
    expect(lines).toEqual(['~ A=••••••  修改', '+ B=••••••  新增']);
    expect(diffLines(diffVariables(undefined, { A: 's3cret' }))).toEqual(['+ A=••••••  与云端合并']);
  });
});

describe('what the CLI pulled', () => {
  it('is believed where it comes from the cloud', () => {
    const cloud = { name: 'shop', memorySize: 256 };
    expect(pulledVariables([{ ...cloud, envVariables: { A: '1' } }], 'shop')).toEqual({ A: '1' });
    expect(pulledVariables([cloud], 'shop')).toEqual({});
  });

  it('is not taken for an empty set where it was made up or is absent', () => {
    expect(pulledVariables([{ name: 'shop' }], 'shop')).toBeUndefined();
    expect(pulledVariables([], 'shop')).toBeUndefined();
  });
});

test('a secret in the words of another program is masked', () => {
  expect(redact('failed: s3cret-long and s3cret', ['s3cret', 's3cret-long', ''])).toBe(
    'failed: •••••• and ••••••',
  );
});
