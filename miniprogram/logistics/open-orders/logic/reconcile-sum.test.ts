import { CHECKED_NOTHING, goesOn, reconciledText, sumUp } from './reconcile-sum';

const run = { checked: 20, resolved: 3, refreshed: 16, failed: 1, erased: 2, remaining: 5 };

test('runs add up, and what remains is what the last one left', () => {
  const sum = sumUp(sumUp(CHECKED_NOTHING, run), { ...run, checked: 5, failed: 0, remaining: 0 });
  expect(sum).toEqual({ checked: 25, resolved: 6, refreshed: 32, failed: 0, erased: 4, remaining: 0 });
});

test('it goes on while something is left and something moves', () => {
  expect(goesOn(run)).toBe(true);
  expect(goesOn({ ...run, remaining: 0 })).toBe(false);
  expect(goesOn({ ...run, resolved: 0, refreshed: 0 })).toBe(false);
});

test('the outcome is one sentence', () => {
  expect(reconciledText(run)).toBe(
    '核对了 20 单：3 单有了结果，16 单更新了轨迹，1 单快递还没有答复，2 单到期清除了个人信息，还剩 5 单。',
  );
  expect(reconciledText({ ...CHECKED_NOTHING, checked: 1, resolved: 1 })).toBe('核对了 1 单：1 单有了结果。');
  expect(reconciledText(CHECKED_NOTHING)).toBe('没有要核对的运单。');
});
