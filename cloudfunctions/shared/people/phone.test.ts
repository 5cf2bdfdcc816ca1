import fc from 'fast-check';
import { dialled, findPhones, lastFourOf, readPhone } from './phone';

describe('a text that is a number', () => {
  it.each([
    ['13800138001', 'mobile', '13800138001'],
    ['138 0013 8001', 'mobile', '13800138001'],
    ['138-0013-8001', 'mobile', '13800138001'],
    ['1380 0138 001', 'mobile', '13800138001'],
    ['138.0013.8001', 'mobile', '13800138001'],
    ['+8613800138001', 'mobile', '13800138001'],
    ['8613800138001', 'mobile', '13800138001'],
    ['008613800138001', 'mobile', '13800138001'],
    ['(+86)13800138001', 'mobile', '13800138001'],
    ['+86 138 0013 8001', 'mobile', '13800138001'],
    ['１３８００１３８００１', 'mobile', '13800138001'],
    ['＋８６ １３８—００１３—８００１', 'mobile', '13800138001'],
    ['\u202a138\u200b0013\u20608001\u202c', 'mobile', '13800138001'],
    ['\u00a0138\u30000013\u20078001', 'mobile', '13800138001'],
    ['13800138001-1234', 'mobile', '13800138001-1234'],
    ['13800138001转1234', 'mobile', '13800138001-1234'],
    ['13800138001 转 分机 1234', 'mobile', '13800138001-1234'],
    ['13800138001 分机号：12', 'mobile', '13800138001-12'],
    ['13800138001,1234', 'mobile', '13800138001-1234'],
    ['13800138001，转1234', 'mobile', '13800138001-1234'],
    ['13800138001#1234', 'mobile', '13800138001-1234'],
    ['13800138001_1234', 'mobile', '13800138001-1234'],
    ['13800138001+1234', 'mobile', '13800138001-1234'],
    ['13800138001 ext. 1234', 'mobile', '13800138001-1234'],
    ['020-88888888', 'landline', '020-88888888'],
    ['02088888888', 'landline', '020-88888888'],
    ['(020)88888888', 'landline', '020-88888888'],
    ['（０２０）８８８８ ８８８８', 'landline', '020-88888888'],
    ['+86 20 8888 8888', 'landline', '020-88888888'],
    ['+86-(0)20-88888888', 'landline', '020-88888888'],
    ['057188886666', 'landline', '0571-88886666'],
    ['0571-8888666', 'landline', '0571-8888666'],
    ['0571 8888-6666 转 8001', 'landline', '0571-88886666-8001'],
    ['4008001234', 'service', '400-800-1234'],
    ['400 8001 234', 'service', '400-800-1234'],
    ['800-810-1234转5', 'service', '800-810-1234-5'],
    ['+852 91234567', 'foreign', '+852-91234567'],
    ['852-91234567', 'foreign', '+852-91234567'],
    ['(853) 6612 3456', 'foreign', '+853-66123456'],
    ['0085291234567', 'foreign', '+852-91234567'],
    ['+886 912345678', 'foreign', '+886-912345678'],
    ['+886-0912-345-678', 'foreign', '+886-912345678'],
    ['886 2 2345 6789', 'foreign', '+886-223456789'],
    ['+1 (213) 555-0123', 'foreign', '+1-2135550123'],
    ['+6591234567', 'foreign', '+65-91234567'],
    ['0044 20 7946 0958', 'foreign', '+44-2079460958'],
    ['+852 2123 4567 ext 12', 'foreign', '+852-21234567#12'],
  ])('%j is a %s, %s', (text, kind, written) => {
    expect(readPhone(text)).toEqual({ kind, written });
    expect(readPhone(written)).toEqual({ kind, written });
  });

  it.each([
    '',
    ' ',
    'abc',
    '1',
    '1380013800',
    '138001380011',
    '12800138001',
    '138****8001',
    '13800138001/13900139002',
    '13800138001 13900139002',
    '13800138001,13900139002',
    '13800138001-1234567',
    '020-8888888',
    '020-888888888',
    '020-18888888',
    '88888888',
    '95338',
    '4008001',
    '400-800-12345',
    '85291234567',
    '+852 9123456',
    '+86 12345678',
    '0012345678',
    '0020123456',
    '+1 213 555 012',
    '+1234567890123456',
    '电话13800138001',
    '13800138001a',
    '(13800138001',
    '780123456789012',
    'SF1585267110913',
    '110101199003071234',
    '1'.repeat(2000),
  ])('%j is none', (text) => {
    expect(readPhone(text)).toBeUndefined();
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const domestic = fc.oneof(
  fc.tuple(fc.constantFrom('13', '15', '19'), digits(9)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('010-6', '020-8', '0571-8'), digits(7)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('0769-2', '0991-3'), digits(6)).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('400-', '800-'), digits(3), fc.constant('-'), digits(4))
    .map((parts) => parts.join('')),
);
const number = fc
  .oneof(
    fc.tuple(
      domestic,
      fc.oneof(
        fc.constant(''),
        digits(4).map((extension) => `-${extension}`),
      ),
    ),
    fc.tuple(
      fc.tuple(fc.constantFrom('+852-', '+853-'), digits(8)).map((parts) => parts.join('')),
      fc.constantFrom('', '#12'),
    ),
    fc.tuple(
      digits(8).map((rest) => `+886-9${rest}`),
      fc.constant(''),
    ),
    fc.tuple(
      digits(10).map((rest) => `+44-${rest}`),
      fc.constant(''),
    ),
  )
  .map((parts) => parts.join(''));

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('every number', () => {
  it('is found in a sentence as it is written, and is itself when it is read alone', () => {
    const around = fc.constantFrom('', '电话', '，', ' ', '（', '）', '请拨打：', '😊', '\n', '。');
    fc.assert(
      fc.property(around, number, around, fc.boolean(), (before, written, after, asWide) => {
        const text = asWide ? wide(written) : written;
        expect(findPhones(before + text + after)).toEqual([
          { at: before.length, length: text.length, glued: false, ...readPhone(written), written },
        ]);
        expect(readPhone(text)?.written).toBe(written);
      }),
    );
  });

  it('is the same with invisible characters in it', () => {
    const invisible = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u202d',
      '\u00ad',
      '\u061c',
      '\ufe0f',
    );
    fc.assert(
      fc.property(number, fc.array(fc.tuple(fc.nat(30), invisible), { maxLength: 8 }), (written, placed) => {
        const text = placed.reduce(
          (so, [at, character]) => so.slice(0, at) + character + so.slice(at),
          written,
        );
        expect(readPhone(text)?.written).toBe(written);
        const [found, ...more] = findPhones(text);
        expect(more).toEqual([]);
        expect(found?.written).toBe(written);
        expect(readPhone(text.slice(found?.at, (found?.at ?? 0) + (found?.length ?? 0)))?.written).toBe(
          written,
        );
      }),
    );
  });
});

describe('the numbers of a sentence', () => {
  const written = (sentence: string) => findPhones(sentence).map((phone) => phone.written);

  it.each([
    ['快递员13800138000，网点020-88888888派送中', ['13800138000', '020-88888888']],
    ['13800138000,13900139000', ['13800138000', '13900139000']],
    ['13800138000-13900139000', ['13800138000', '13900139000']],
    ['13800138000+13900139000', ['13800138000', '13900139000']],
    ['13800138001/13900139002', ['13800138001', '13900139002']],
    ['138 0013 8001 139 0013 9002', ['13800138001', '13900139002']],
    ['13800138000,518000,广东省', ['13800138000']],
    ['1302室 138 0013 8001', ['13800138001']],
    ['1302 138 0013 8001', ['13800138001']],
    ['13800138001 转 1234 广东省', ['13800138001-1234']],
    ['+852 91234567 示例道1号', ['+852-91234567']],
    ['运单SF1585267110913，单号780123456789012，13800138001234', []],
    ['138****8000，020****8888', []],
  ])('%j', (sentence, phones) => {
    expect(written(sentence)).toEqual(phones);
  });

  it('behind letters are marked: they may be a waybill number', () => {
    expect(findPhones('JDVA13812345678 a，13800138001')).toMatchObject([{ glued: true }, { glued: false }]);
  });

  it('lie in the sentence one after the other, whatever it says', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        number,
        fc.constantFrom('-', ' ', '+86', '(', '0', '00', '1', '转', '\u200b'),
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const sentence = parts.join('');
        let end = 0;
        for (const { at, length, written } of findPhones(sentence)) {
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + length;
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(readPhone(sentence.slice(at, end))?.written).toBe(written);
        }
      }),
    );
  });
});

it('a telephone is given digits, without the extension', () => {
  expect(
    ['138 0013 8001', '020-88888888-8001', '400-800-1234', '+852 91234567#12', '95338'].map(dialled),
  ).toEqual(['13800138001', '02088888888', '4008001234', '+85291234567', '95338']);
});

it('the last four are those of the number, not of its extension', () => {
  expect(
    ['138 0013 8001', '13800138001转99', '020-8888 8888', '+852-91234567#12', '12', ''].map(lastFourOf),
  ).toEqual(['8001', '8001', '8888', '4567', '', '']);
});
