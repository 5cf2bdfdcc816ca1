import type { Overview } from '../../../../cloudfunctions/console/overview/contract';
import { type AccountView, viewAccount } from '../../accounts/logic/accounts';
import { attentionOf } from './attention';

const NOW = Date.now();
const calm: Overview = {
  days: [{ day: '2026-11-16', count: 0 }],
  unprinted: 0,
  waiting: 3,
  moving: 0,
  signed: 0,
  attention: { unconfirmed: 0, failed: 0, trouble: 0, stuck: 0 },
  usage: [],
};
const troubled: Overview = { ...calm, attention: { unconfirmed: 2, failed: 1, trouble: 4, stuck: 3 } };

function account(
  deliveryId: string,
  statusCode: 0 | 1 | 2 | 3,
  quotaNum = 900,
  weekUse?: number,
): AccountView {
  const told = { bizId: '1', deliveryId, statusCode, quotaNum } as Parameters<typeof viewAccount>[0];
  const usage = weekUse === undefined ? {} : { [`${deliveryId}/1`]: weekUse };
  return viewAccount(told, [], NOW, usage);
}
const texts = (known: Parameters<typeof attentionOf>[0]) => attentionOf(known).needs.map(({ text }) => text);

describe('the first card', () => {
  test('says that everything is all right', () => {
    const accounts = [account('YTO', 0), account('ZTO', 3, 0)];
    expect(attentionOf({ overview: calm, accounts })).toEqual({
      tone: 'done',
      title: '一切正常',
      note: '没有要处理的运单，面单余额够用。',
      needs: [],
    });
  });

  test('lists what needs someone, the worst first', () => {
    const accounts = [
      account('EMS', 1),
      account('STO', 2),
      account('YUNDA', 0, 12, 84),
      account('ZTO', 0, 0, 5),
    ];
    const { title, tone } = attentionOf({ overview: troubled, accounts });
    expect([title, tone]).toEqual(['7 件事要处理', 'waiting']);
    expect(texts({ overview: troubled, accounts })).toEqual([
      '2 单待确认',
      '1 单没有建成',
      '4 单异常',
      'ZTO 面单余额已经用完，不能再建运单',
      'YUNDA 面单余额只剩 12 张，按最近 7 天的用量大约够今天',
      'STO 绑定失败',
      '3 单轨迹停滞',
    ]);
  });

  test('leads from each need to where it is seen to', () => {
    const { needs } = attentionOf({ overview: troubled, accounts: [account('STO', 2)] });
    expect(needs.map(({ filter, account: page }) => filter ?? page)).toEqual([
      { stage: 'unconfirmed' },
      { stage: 'failed', from: '2026-11-16' },
      { stage: 'trouble' },
      { deliveryId: 'STO', bizId: '1' },
      { stuck: true },
    ]);
  });

  test('stays green while a binding is only under review', () => {
    const told = attentionOf({ overview: calm, accounts: [account('EMS', 1)] });
    expect(told).toMatchObject({ tone: 'done', title: '一切正常', needs: [{ urgent: false }] });
  });

  test('claims nothing of a part that could not be loaded', () => {
    expect(attentionOf({ overview: calm }).title).toBe('运单一切正常');
    expect(attentionOf({ accounts: [] }).title).toBe('账号一切正常');
    expect(texts({ overview: troubled })).toHaveLength(4);
  });
});
