import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { groupAccounts, viewAccount } from './accounts';

const NOW = new Date('2025-11-22T15:04:00').getTime();
const couriers = [
  { deliveryId: 'YUNDA', deliveryName: '韵达快递', canGetQuota: 1 },
  { deliveryId: 'SF', deliveryName: '顺丰速运', canGetQuota: 0 },
] as Courier[];

const account = (told: Partial<CourierAccount> = {}): CourierAccount => ({
  bizId: '571088260',
  deliveryId: 'YUNDA',
  createTime: NOW / 1000 - 9000,
  updateTime: NOW / 1000 - 720,
  statusCode: 0,
  alias: '',
  remarkWrongMsg: '',
  remarkContent: '',
  quotaNum: 210,
  quotaUpdateTime: NOW / 1000,
  serviceType: [{ serviceType: 0, serviceName: '标准快件' }],
  ...told,
});
const view = (told?: Partial<CourierAccount>) => viewAccount(account(told), couriers, NOW);

describe('an account card', () => {
  test('names the courier, hides the middle of the code and says when it changed', () => {
    expect(view()).toMatchObject({
      courier: '韵达快递',
      maskedCode: '571****260',
      status: { text: '绑定成功', tone: 'done' },
      services: '1 种服务',
      updated: '12 分钟前',
    });
  });

  test.each([
    [51, '', ''],
    [50, 'waiting', '面单余额只剩 50 张。请联系网点充值。'],
    [1, 'waiting', '面单余额只剩 1 张。请联系网点充值。'],
    [0, 'failed', '面单余额已经用完，不能再建运单。请联系网点充值。'],
    [-3, 'failed', '面单余额已经用完，不能再建运单。请联系网点充值。'],
  ])('with %d sheets left warns: %s', (quotaNum, tone, advice) => {
    expect(view({ quotaNum }).balance).toMatchObject({ tone, advice });
  });

  test('says how long the sheets last where the use is known', () => {
    const used = (sheets: number) =>
      viewAccount(account({ quotaNum: sheets }), couriers, NOW, { 'YUNDA/571088260': 84 }).balance;
    expect(used(210)).toMatchObject({ tone: '', advice: '', pace: '还能用约 18 天' });
    expect(used(12)).toMatchObject({
      tone: 'waiting',
      advice: '面单余额只剩 12 张，按最近 7 天的用量大约够今天。请联系网点充值。',
      pace: '大约够今天',
    });
  });

  test('shows no balance where the courier bills monthly', () => {
    expect(view({ deliveryId: 'SF', quotaNum: 0 }).balance).toBeUndefined();
  });

  test('shows no balance of an account that is not in use', () => {
    expect(view({ statusCode: 3, quotaNum: 0 }).balance).toBeUndefined();
  });

  test("gives the courier's own words for a refusal", () => {
    expect(view({ statusCode: 2, remarkWrongMsg: '客户编码与网点不符' }).failure).toBe('客户编码与网点不符');
    expect(view({ statusCode: 2 }).failure).toBe('快递公司没有说明原因，请联系网点。');
  });

  test('survives an answer with missing fields', () => {
    const bare = { bizId: 'x', deliveryId: 'NEW', statusCode: 9 } as unknown as CourierAccount;
    expect(viewAccount(bare, [], NOW)).toMatchObject({ courier: 'NEW', services: '', updated: '' });
  });
});

describe('the list', () => {
  const list = [
    account({ bizId: 'gone', statusCode: 3 }),
    account({ bizId: 'plenty', quotaNum: 900 }),
    account({ bizId: 'review', statusCode: 1 }),
    account({ bizId: 'refused', statusCode: 2 }),
    account({ bizId: 'low', quotaNum: 12 }),
    account({ bizId: 'empty', quotaNum: 0 }),
  ];
  const groups = groupAccounts(list, couriers, NOW);
  const codes = (views: { bizId: string }[]) => views.map(({ bizId }) => bizId);

  test('begins with the accounts in use, the lowest balance on top', () => {
    expect(codes(groups.active)).toEqual(['empty', 'low', 'plenty']);
  });

  test('goes on with what was refused or waits, and ends with what is over', () => {
    expect(codes(groups.waiting)).toEqual(['refused', 'review']);
    expect(codes(groups.over)).toEqual(['gone']);
  });

  test('says in one line what needs someone', () => {
    expect(groups.attention).toBe('余额不足 2 · 绑定失败 1');
    expect(groupAccounts([account()], couriers, NOW).attention).toBe('');
  });
});
