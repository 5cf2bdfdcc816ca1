import { bagAddress, labelRows, routingCode } from './data';

const data = [
  { key: 'SF_bagAddr', value: '广州' },
  { key: 'SF_mark', value: '101- 07-03 509' },
  { key: 'SF_shortAddr', value: '海珠' },
];

test("a courier's routing code and bag address are found whatever the courier", () => {
  expect(routingCode(data)).toBe('101- 07-03 509');
  expect(bagAddress(data)).toBe('广州');
  expect(routingCode([{ key: 'ZTO_mark', value: '11-22-33' }])).toBe('11-22-33');
  expect(routingCode([])).toBe('');
});

test('known keys have Chinese names, unknown ones stay as they are', () => {
  expect(labelRows(data).map(({ name }) => name)).toEqual(['集包地', '大头笔', 'SF_shortAddr']);
});
