import fc from 'fast-check';
import { examples } from '../../tests/properties';
import { partsOf } from './parse';

describe('a pasted number', () => {
  it.each([
    ['林小满 +852 91234567 香港示例道1号', '', '+852-91234567', '示例道1号'],
    ['林小满 +886 912345678 台湾示例路2号', '', '+886-912345678', '示例路2号'],
    ['林小满 400-800-1234 转 5 示例路3号', '', '400-800-1234-5', '示例路3号'],
    ['林小满 １３８ ００１３ ８００１ 示例路4号', '13800138001', '', '示例路4号'],
    ['林小满 13800138001/020-88886666 示例路5号', '13800138001', '020-88886666', undefined],
  ])('%j', (text, mobile, tel, address) => {
    expect(partsOf(text)).toMatchObject({ mobile, tel, ...(address && { address }) });
  });
});

const name = fc.constantFrom(
  '林小满',
  '欧阳明月',
  '张伟',
  '阿依古丽·买买提',
  '周女士',
  '赵敏[3721]',
  '高山',
  '江海',
);
const phone = fc.constantFrom(
  ['13800138001', '13800138001', ''],
  ['+86 138 0013 8001', '13800138001', ''],
  ['18412345678-3721', '18412345678-3721', ''],
  ['020-88886666', '', '020-88886666'],
);
const region = fc.constantFrom(
  [
    ['广东省', '广州市', '海珠区'],
    ['广东省', '广州市', '海珠区'],
  ],
  [
    ['新疆', '乌鲁木齐市', '天山区'],
    ['新疆维吾尔自治区', '乌鲁木齐市', '天山区'],
  ],
  [
    ['上海', '上海市', '浦东新区'],
    ['上海市', '上海市', '浦东新区'],
  ],
  [
    ['内蒙古', '呼和浩特市', '新城区'],
    ['内蒙古自治区', '呼和浩特市', '新城区'],
  ],
  [
    ['湖北省', '仙桃市'],
    ['湖北省', '仙桃市', '仙桃市'],
  ],
  [
    ['广东省', '东莞市'],
    ['广东省', '东莞市', ''],
  ],
) as fc.Arbitrary<[string[], string[]]>;
const street = fc.constantFrom(
  '示例大道209号云栖里5栋1203',
  '样板路18号3幢502室',
  '测试村四组',
  '学院路66号2单元801[3721]',
);
const separator = fc.constantFrom(' ', '，', ',', '\n', '\t', '；', '、', '  ', ' , ', '\r\n');
const between = fc.constantFrom('', ' ', '\n', ' ');

describe('whatever the order and the separators', () => {
  it('the parts come back', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ name, phone, region, street, separator, between, order }),
        ({
          name,
          phone: [written, mobile, tel],
          region: [said, meant],
          street,
          separator,
          between,
          order,
        }) => {
          const address = [...said, street].join(between);
          const text = order.map((at) => [name, written, address][at]).join(separator);
          const [province, city, area] = meant;
          expect({ text, ...partsOf(text) }).toEqual({
            text,
            name,
            mobile,
            tel,
            province,
            city,
            area,
            address: street,
          });
        },
      ),
      { numRuns: examples(1000) },
    );
  });
});

describe('whatever is pasted', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '广东省',
      '广州',
      '海珠区',
      '138 0013 8001',
      '收件人：',
      '地址',
      '转',
      '[',
      '+86',
      '0755',
      '１３',
    ),
    name,
    street,
  );
  const anything = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  const halfWidth = (text: string) => text.normalize('NFKC');
  const count = (text: string, character: string) => text.split(character).length - 1;

  it('is answered with words of one line, and never more than it was given', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { province, city, area, ...own } = partsOf(text);
        const answered = `${own.name}${own.mobile}${own.tel}${own.address}`;
        expect(answered).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        const given = halfWidth(text);
        for (const character of new Set(halfWidth(answered).replace(/[\s-]/g, ''))) {
          expect(count(halfWidth(answered), character)).toBeLessThanOrEqual(count(given, character));
        }
        for (const place of [province, city]) expect(place).toMatch(/^\p{Script=Han}*$/u);
      }),
      { numRuns: examples(1000) },
    );
  });

  it('is answered with little work, even if it is as long as a request may be', () => {
    const before = process.cpuUsage();
    for (const text of ['1', '广东省', '收件人', '王', '13800138001', '广州 ', '(', '林小满 ', '吉林'])
      partsOf(text.repeat(Math.floor(2000 / Buffer.byteLength(text))));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
  });
});
