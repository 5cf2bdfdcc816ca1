import { viewAccount } from '../../accounts/logic/accounts';
import { balanceRows } from './balances';

type Use = Record<string, number>;
const view = (usage: Use, deliveryId: string, quotaNum: number, statusCode = 0) =>
  viewAccount({ bizId: '1', deliveryId, statusCode, quotaNum } as never, [], Date.now(), usage);
const rows = (usage: Use = {}) =>
  balanceRows(
    [
      view(usage, 'ZTO', 1846),
      view(usage, 'YUNDA', 120),
      view(usage, 'SF', 0),
      view(usage, 'YTO', 60),
      view(usage, 'JTSD', 3, 3),
    ],
    usage,
  );

describe('the balances', () => {
  test('are those of accounts in use that count sheets', () => {
    expect(rows().map(({ deliveryId }) => deliveryId)).toEqual(['YTO', 'YUNDA', 'ZTO']);
  });

  test('begin with whatever ends soonest, which need not be the smallest', () => {
    const usage = { 'YTO/1': 0, 'YUNDA/1': 210, 'ZTO/1': 2584 };
    expect(rows(usage).map(({ deliveryId, pace }) => `${deliveryId} ${pace}`)).toEqual([
      'YUNDA 还能用约 4 天',
      'ZTO 还能用约 5 天',
      'YTO 最近 7 天没有用',
    ]);
  });

  test('draw two weeks as a full bar, and nothing as an empty one', () => {
    const fill = (sheets: number, weekUse?: number) =>
      balanceRows([view({}, 'YTO', sheets)], weekUse === undefined ? {} : { 'YTO/1': weekUse })[0]?.fill;
    expect([fill(140, 70), fill(70, 70), fill(9000, 70), fill(0, 70)]).toEqual([100, 50, 100, 0]);
    expect([fill(100), fill(-2), fill(10, 0)]).toEqual([50, 0, 100]);
  });
});
