import fc from 'fast-check';
import type { WeChatReply } from '../engine/types';
import { untouched } from './state';
import { openBackend } from './testing';

const API = '/channels/ec/logistics/ewaybill/biz/account/get';
type Listed = Record<string, unknown>;

const { call, state } = openBackend();
const get = (body: object): WeChatReply => call(API, body);
const list = (body: object) => get(body).account_list as Listed[];
const ALL = { need_balance: true, limit: 100 };

describe('listing the e-waybill accounts of a store', () => {
  it('shows ten of eighteen on the first page', () => {
    expect(get({ need_balance: true, limit: 10 })).toMatchObject({ errcode: 0, total_num: 18 });
    expect(list({ need_balance: true, limit: 10 })).toHaveLength(10);
    expect(list({ need_balance: true, limit: 10, offset: 10 })).toHaveLength(8);
  });

  it('loses and repeats no account, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.constantFrom(undefined, 3), (limit, status) => {
        const total = get({ ...ALL, status }).total_num as number;
        const seen: unknown[] = [];
        for (let offset = 0; offset < total; offset += limit) {
          seen.push(...list({ need_balance: false, limit, offset, status }).map(({ acct_id }) => acct_id));
        }
        expect(seen).toEqual(list({ ...ALL, status }).map(({ acct_id }) => acct_id));
        expect(new Set(seen).size).toBe(total);
      }),
    );
  });

  it('answers a page past the end with nothing on it', () => {
    expect(get({ ...ALL, offset: 50 })).toMatchObject({ errcode: 0, total_num: 18, account_list: [] });
  });

  it('filters by courier, account and status together', () => {
    expect(list({ ...ALL, delivery_id: 'ZTO', status: 3 }).map(({ status }) => status)).toEqual([3, 3]);
    const { acctId } = state.ewaybillAccounts[4] as { acctId: string };
    expect(list({ ...ALL, acct_id: acctId })).toMatchObject([{ delivery_id: 'SF' }]);
    expect(get({ ...ALL, acct_id: acctId, delivery_id: 'ZTO' })).toMatchObject({ errcode: 10025120 });
  });

  it('has an account in every status', () => {
    expect(new Set(list(ALL).map(({ status }) => status))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it.each([
    ['a courier that has no e-waybills', { ...ALL, delivery_id: 'JDL' }, 10025102],
    ['a courier nobody has an account with', { ...ALL, delivery_id: 'KYSY' }, 10025120],
    ['no word on the balance', { limit: 10 }, 40097],
    ['no limit', { need_balance: true }, 40097],
    ['a limit of nothing', { need_balance: true, limit: 0 }, 40097],
    ['an unknown status', { ...ALL, status: 9 }, 40097],
    ['a limit in quotes', { need_balance: true, limit: '10' }, 47001],
    ['a balance flag that is a number', { need_balance: 1, limit: 10 }, 47001],
    ['a status that is a flag', { ...ALL, status: true }, 47001],
    ['a body that is a list', [], 47001],
  ])('refuses %s', (_, body, errcode) => {
    expect(get(body)).toMatchObject({ errcode });
  });

  it('says 10025120 to a store without accounts', () => {
    const empty = openBackend({ ...untouched(), accounts: [], waybills: [], ewaybillAccounts: [] });

    expect(empty.call(API, ALL)).toMatchObject({ errcode: 10025120 });
  });

  it('tells balances only when asked', () => {
    const [asked] = list({ need_balance: true, limit: 1 });
    const [unasked] = list({ need_balance: false, limit: 1 });

    expect(asked).toMatchObject({ available: 1860, allocated: 4213, balance_retmsg: 'OK' });
    expect(unasked).toMatchObject({ available: 0, allocated: 0 });
    expect(unasked).not.toHaveProperty('balance_retmsg');
  });

  it('gives 加盟 accounts an outlet, 直营 ones a monthly account and shared ones their lender', () => {
    for (const account of list(ALL)) {
      expect('site_info' in account).toBe(account.company_type === 1);
      expect('monthly_card' in account).toBe(account.company_type === 2);
      expect(Object.keys(account.share as object).length > 0).toBe(account.acct_type === 1);
    }
  });

  it('keeps ids as text, because they are beyond what a number holds', () => {
    for (const { acct_id, shop_id } of list(ALL)) {
      for (const id of [acct_id, shop_id]) {
        expect(typeof id).toBe('string');
        expect(Number.isSafeInteger(Number(id))).toBe(false);
        expect(BigInt(id as string)).toBeLessThan(2n ** 64n);
      }
    }
  });
});
