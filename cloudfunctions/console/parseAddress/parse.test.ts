import fc from 'fast-check';
import { examples } from '../../../tests/properties';
import { clean } from './clean';
import { partsOf } from './parse';

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
    ['广东', '东莞', '长安镇'],
    ['广东省', '东莞市', '长安镇'],
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
          const person = { name, mobile, tel, province, city, area, address: street, doubts: [] };
          expect({ text, ...partsOf(text) }).toMatchObject({ text, ...person, people: [person] });
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
  const count = (text: string, character: string) => text.split(character).length - 1;

  it('is answered with words of one line, and never more than it was given', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { people } = partsOf(text);
        expect(people.length).toBeGreaterThan(0);
        const answered = people
          .map(({ name, mobile, tel, address }) => `${name}${mobile}${tel}${address}`)
          .join('');
        expect(answered).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}]/u);
        const given = clean(text).written;
        for (const character of new Set(answered.replace(/[\s*-]/g, ''))) {
          expect(count(answered, character)).toBeLessThanOrEqual(count(given, character));
        }
      }),
      { numRuns: examples(1000) },
    );
  });

  it('is answered with regions of the table, and nothing of ours in the rest', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const person of partsOf(text).people) {
          for (const place of [person.province, person.city]) expect(place).toMatch(/^\p{Script=Han}*$/u);
          for (const { field, message } of person.doubts) {
            expect(person).toHaveProperty(field);
            expect(message).not.toBe('');
          }
          const said = [person.orderId, person.goods, person.remark, ...person.dropped];
          for (const words of said) expect(words).not.toMatch(/[\p{Cc}\p{Co}]/u);
        }
      }),
      { numRuns: examples(1000) },
    );
  });

  it('does not show an identity number', () => {
    const { people } = partsOf('林小满 13800138001 110101199003071234 广东省广州市海珠区示例大道209号');
    expect(people).toMatchObject([
      { name: '林小满', address: '示例大道209号', dropped: ['1101**********1234'] },
    ]);
  });
});

it('the first person is the answer, too', () => {
  const { people, ...first } = partsOf(
    '林一 13800138001 上海市浦东新区示例路1号\n陈二 13900139002 北京市海淀区样板路2号',
  );
  expect(people).toMatchObject([{ name: '林一' }, { name: '陈二' }]);
  expect(first).toEqual(people[0]);
});
