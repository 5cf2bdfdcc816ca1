import fc from 'fast-check';
import { stageOf } from './record';
import { BUSINESS_ACTIONS, isTrouble, trackAction } from './track';

const trackAt = (type: number) => ({ count: 1, time: 1, type, message: '' });

describe('a track node', () => {
  it.each([
    [90001, '揽件', '网点接单'],
    [100003, '揽件', '分配业务员'],
    [200001, '运输', '更新运输轨迹'],
    [300003, '派送', '签收成功'],
    [300007, '派送', '代签收'],
    [400002, '异常', '订单滞留'],
    [400004, '异常', '订单拒收'],
    [500001, '其他', '其他'],
  ])('of type %i belongs to %s and is called %s', (actionType, stage, label) => {
    expect(trackAction(actionType)).toEqual({ stage, label });
  });

  it('of an unlisted type keeps the stage its number points to, as 300001 of the sample does', () => {
    expect(trackAction(300001)).toEqual({ stage: '派送', label: '其他' });
    expect(trackAction(200999)).toEqual({ stage: '运输', label: '其他' });
  });

  it('is at least 其他, whatever number arrives', () => {
    const numbers = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 90_000, max: 600_000 }));
    fc.assert(
      fc.property(numbers, (actionType) => {
        expect(['揽件', '运输', '派送', '异常', '其他']).toContain(trackAction(actionType).stage);
      }),
    );
    for (const stray of [0, -1, 7, 99_999, 600_000, Number.NaN])
      expect(trackAction(stray)).toEqual({ stage: '其他', label: '其他' });
  });

  it('of every business type has a stage and a label of its own', () => {
    const seen = Object.keys(BUSINESS_ACTIONS).map((type) => trackAction(Number(type)));
    expect(seen).toHaveLength(9);
    expect(seen.map(({ stage }) => stage)).not.toContain('其他');
    expect(new Set(seen.map(({ label }) => label)).size).toBe(9);
  });

  it('is trouble for the timeline exactly where it is for the list', () => {
    const types = [
      ...Object.keys(BUSINESS_ACTIONS).map(Number),
      90001,
      300005,
      300007,
      400003,
      400004,
      400005,
    ];
    const listed = types.filter((type) => stageOf('created', trackAt(type)) === 'trouble');
    expect(types.filter(isTrouble)).toEqual(listed);
    expect(listed).toEqual([100002, 300004, 400001, 400002, 400003, 400004, 400005]);
  });
});
