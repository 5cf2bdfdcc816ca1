import { chipsOf, tabsOf, without } from './tabs';

const counts = { unconfirmed: 0, waiting: 3, moving: 2, trouble: 1, failed: 0 };
const couriers = [{ deliveryId: 'SF', deliveryName: '顺丰速运' }] as never[];

describe('tabs of the list', () => {
  it('count what is open, and leave out what nobody needs to see', () => {
    expect(tabsOf(counts, '').map(({ label, count }) => label + count)).toEqual([
      '全部',
      '待揽件3',
      '运输中2',
      '已签收',
      '异常1',
      '已取消',
    ]);
  });

  it('put what waits for somebody right after all', () => {
    expect(tabsOf({ ...counts, unconfirmed: 1, failed: 2 }, '').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['全部', '待确认', '未建成']),
    );
    expect(tabsOf({ ...counts, failed: 2 }, '')[1]).toEqual({ stage: 'failed', label: '未建成', count: '2' });
  });

  it('keep the one that is looked at, and say no number before it is known', () => {
    expect(tabsOf(counts, 'failed')[1]?.stage).toBe('failed');
    expect(tabsOf(undefined, '')[0]).toEqual({ stage: '', label: '全部', count: '' });
  });
});

describe('chips of further filters', () => {
  it('name what narrows the list', () => {
    const filter = {
      stuck: true,
      printed: false,
      deliveryId: 'SF',
      from: '2026-11-20',
      to: '2026-11-20',
    } as const;
    expect(chipsOf(filter, couriers).map(({ label }) => label)).toEqual([
      '轨迹停滞',
      '未打印',
      '顺丰速运',
      '11-20 建的',
    ]);
  });

  it('leave 未打印 of 待揽件 to its switch', () => {
    expect(chipsOf({ stage: 'waiting', printed: false }, couriers)).toEqual([]);
  });

  it('are taken away with all they stand for', () => {
    const [chip] = chipsOf({ from: '2026-11-20', to: '2026-11-21' }, couriers);
    expect(chip?.label).toBe('11-20 至 11-21 建的');
    expect(without({ stage: 'moving', from: 'a', to: 'b' }, chip?.keys ?? [])).toEqual({ stage: 'moving' });
  });
});
