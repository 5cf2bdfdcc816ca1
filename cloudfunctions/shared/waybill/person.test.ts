import fc from 'fast-check';
import { validate } from '../contract/validate';
import { person } from './person';

const WANG = {
  name: '王小蒙',
  mobile: '18610000000',
  province: '广东省',
  city: '广州市',
  area: '天河区',
  address: 'XX路XX号',
};
const schema = person('收件人');
const read = (change: object) => validate(schema, { ...WANG, ...change });
const kept = (change: object) => {
  const checked = read(change);
  return checked.ok ? checked.request : checked.issues;
};
const complaints = (change: object) => {
  const checked = read(change);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};
const FORMS = '手机号、带区号的座机、400 或 800 电话，境外号码前要有国家代码（如 +852）';

describe('the phone of somebody on a label', () => {
  it.each([
    ['18610000000', '18610000000'],
    ['\u202a186 1000 0000\u202c', '18610000000'],
    ['+86 186-1000-0000', '18610000000'],
    ['１８６１００００００００'.slice(0, 11), '18610000000'],
    ['020-88888888', '020-88888888'],
    ['(020)88888888', '020-88888888'],
    ['400-800-1234', '400-800-1234'],
    ['18610000000-3847', '18610000000-3847'],
    ['+852 91234567', '+852-91234567'],
  ])('%s is kept as %s, in the field it was typed into', (typed, written) => {
    expect(kept({ mobile: typed })).toEqual({ ...WANG, mobile: written });
    expect(kept({ mobile: undefined, tel: typed })).toEqual({ ...WANG, mobile: undefined, tel: written });
  });

  it.each([
    ['1861000000'],
    ['186100000000'],
    ['138****8001'],
    ['abc'],
    ['18610000000/18610000001'],
    ['1'.repeat(40)],
    ['1861000\n0000'],
  ])('%j is none, and is refused by the name of its field', (typed) => {
    expect(complaints({ mobile: typed })).toEqual([`mobile: 收件人手机号不是电话号码，请填写${FORMS}`]);
    expect(complaints({ tel: typed })).toEqual([`tel: 收件人座机不是电话号码，请填写${FORMS}`]);
  });

  it('must be there', () => {
    const missing = ['mobile: 请填写收件人的手机号或座机'];
    expect(complaints({ mobile: undefined })).toEqual(missing);
    expect(complaints({ mobile: '' })).toEqual(missing);
    expect(complaints({ mobile: ' \u200b', tel: '\ufeff' })).toEqual(missing);
  });

  it('once written stays as it is', () => {
    const digits = fc.stringMatching(/^[-+()\d ]{7,20}$/);
    const phones = fc.oneof(digits, fc.stringMatching(/^(\+86 ?)?1[3-9]\d{9}(-\d{1,4})?$/));
    fc.assert(
      fc.property(phones, (typed) => {
        const first = read({ mobile: typed });
        if (first.ok) expect(validate(schema, first.request)).toEqual(first);
      }),
    );
  });
});

describe('the name and the address of somebody on a label', () => {
  it.each(['name', 'province', 'city', 'area', 'address'] as const)('say something: %s', (field) => {
    for (const blank of ['', '   ', '\u3000', '\u200b', ' \u2060\u00a0', '\u202a\u202c'])
      expect(complaints({ [field]: blank })).toEqual([expect.stringMatching(`^${field}: 请填写收件人`)]);
  });

  it('have nothing invisible in them, and no blanks around them', () => {
    expect(kept({ name: ' 王\u200b小蒙\u202c', address: '\ufeffXX路\u00adXX号 ' })).toEqual(WANG);
  });

  it('have one line', () => {
    expect(complaints({ address: 'XX路\nXX号' })).toEqual([
      'address: 收件人详细地址里有换行或看不见的字符，请删掉后重试',
    ]);
  });

  it('count in bytes without what was taken off', () => {
    expect(complaints({ name: ` ${'a'.repeat(64)}\u200b` })).toEqual([]);
    expect(complaints({ name: 'a'.repeat(65) })).toHaveLength(1);
  });

  it('may have blank companions, which are as if absent', () => {
    expect(kept({ company: ' ', postCode: '\u200b', country: '' })).toEqual(WANG);
  });
});
