import { newestNode, trackRows } from './track-view';

const NOW = new Date(2026, 10, 22, 18, 0).getTime();
const at = (hour: number) => new Date(2026, 10, 22, hour, 0).getTime() / 1000;
const node = (actionTime: number, actionType: number, actionMsg: string) => ({
  actionTime,
  actionType,
  actionMsg,
});

test('the newest node comes first, of one second the one told last', () => {
  const nodes = [
    node(at(9), 100001, '已揽件'),
    node(at(15), 300002, '派送中，电话13800138000'),
    node(at(15), 300003, '已签收'),
  ];
  const rows = trackRows(nodes, NOW);
  expect(rows.map(({ label }) => label)).toEqual(['签收成功', '开始派送', '揽件成功']);
  expect(rows[1]).toMatchObject({ time: '今天 15:00', parts: [{}, { phone: '13800138000' }] });
  expect(newestNode(nodes)?.actionMsg).toBe('已签收');
});

test('a type nobody listed is called by its stage, or not at all', () => {
  const rows = trackRows([node(at(9), 300001, 'a'), node(at(8), 7, 'b')], NOW);
  expect(rows.map(({ label }) => label)).toEqual(['派送', '']);
});

test('without the words of the courier there is a label for every node, and nothing else', () => {
  const rows = trackRows([node(at(9), 300003, ''), node(at(8), 300001, ''), node(at(7), 7, '')], NOW);
  expect(rows.map(({ label, parts }) => [label, parts])).toEqual([
    ['签收成功', []],
    ['派送', []],
    ['物流更新', []],
  ]);
});

test('bad news stand out', () => {
  const rows = trackRows(
    [node(at(9), 300004, '失败'), node(at(8), 400002, '滞留'), node(at(7), 200001, '运输')],
    NOW,
  );
  expect(rows.map(({ trouble }) => trouble)).toEqual([true, true, false]);
});

test('no nodes are no rows, and each row has a key of its own', () => {
  expect(trackRows(undefined, NOW)).toEqual([]);
  expect(newestNode([])).toBeUndefined();
  const twins = trackRows([node(1, 1, 'a'), node(1, 1, 'a')], NOW);
  expect(new Set(twins.map(({ key }) => key)).size).toBe(2);
});
