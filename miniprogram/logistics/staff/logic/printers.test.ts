import { bindingOf, printerErrorsOf, printersOf, viewPrinters } from './printers';

test('the n-th tag list belongs to the n-th openid; old answers have none', () => {
  expect(printersOf({ openid: ['o-1', 'o-2'], tagidList: ['12,13', ''] })).toEqual([
    { openid: 'o-1', tags: '12,13' },
    { openid: 'o-2', tags: '' },
  ]);
  expect(printersOf({ openid: ['o-1'] })).toEqual([{ openid: 'o-1', tags: '' }]);
  expect(printersOf({})).toEqual([]);
});

test('a printing person on the staff list is called by name', () => {
  const staff = [{ openid: 'o-1', role: 'clerk' as const, name: '小李', fixed: false }];
  expect(viewPrinters([{ openid: 'o-1', tags: '' }], staff, 'o-1')).toEqual([
    { openid: 'o-1', tags: '', called: '小李', short: 'o-1', self: true },
  ]);
});

test('tags may be typed with the commas of a Chinese keyboard', () => {
  expect(bindingOf({ openid: ' o-1', tags: '12，13、 14' })).toEqual({
    openid: 'o-1',
    updateType: 'bind',
    tagidList: '12,13,14',
  });
  expect(bindingOf({ openid: 'o-1', tags: ' ' })).toEqual({ openid: 'o-1', updateType: 'bind' });
});

test('errors stand beside their field in the contract’s words', () => {
  expect(printerErrorsOf({ openid: '', tags: 'abc' })).toEqual({
    openid: '请填写打印员 openid',
    tags: expect.stringContaining('打印员标签应为数字'),
  });
  expect(printerErrorsOf({ openid: 'o-1', tags: '' })).toEqual({});
});
