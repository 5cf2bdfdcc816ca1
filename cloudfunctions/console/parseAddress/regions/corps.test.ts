import { corpsDivision } from './corps';
import { counties } from './table';

it('reads the divisions of the 兵团', () => {
  const city = (text: string) => counties[corpsDivision(text)?.code ?? ''];
  expect(city('兵团第八师石河子市')).toBe('石河子市');
  expect(city('新疆生产建设兵团第一师阿拉尔市')).toBe('阿拉尔市');
  expect(city('第十四师昆玉市')).toBe('昆玉市');
  expect(corpsDivision('第十二师五一农场')).toEqual({ length: 4, code: undefined });
  expect(corpsDivision('律师一师兄')).toBeUndefined();
});
