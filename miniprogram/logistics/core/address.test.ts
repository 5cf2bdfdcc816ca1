import { joinAddress } from './address';

test.each([
  [['浙江省', '杭州市', '余杭区', '仓前街道', '示例路18号'], '浙江省杭州市余杭区仓前街道示例路18号'],
  [['上海', '上海市', '青浦区', '', '华新镇'], '上海市青浦区华新镇'],
  [['北京市', '北京市', '朝阳区', undefined, '样板路7号'], '北京市朝阳区样板路7号'],
  [['浙江省', '杭州市', undefined, undefined, '浙江省杭州市示例路'], '浙江省杭州市示例路'],
  [[undefined, undefined], ''],
])('%j is written %s', (parts, line) => {
  expect(joinAddress(parts)).toBe(line);
});
