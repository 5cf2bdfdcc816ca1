import fc from 'fast-check';
import { maskName, maskPhone, maskPhonesIn } from './mask';

describe('a masked name', () => {
  it.each([
    ['王小蒙', '王**'],
    ['王小', '王**'],
    ['王', '**'],
    [' 王\u200b ', '**'],
    ['王[3721]', '**'],
    ['Li Wei', 'L**'],
    ['𠮷野家', '𠮷**'],
    ['', ''],
  ])('%j is shown as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('is never the whole name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('王', '小', 'L', ' ', '\u200b', '1'), minLength: 1 }),
        (name) => {
          const letters = name.match(/[王小L]/g) ?? [];
          expect(maskName(name).match(/[王小L]/g) ?? []).toHaveLength(
            letters.length > 1 && /^[ \u200b]*[王小L]/.test(name) ? 1 : 0,
          );
        },
      ),
    );
  });
});

describe('a masked number', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138-0013-8000', '138****8000'],
    ['13800138000-1234', '138****8000'],
    ['020-88888888', '020****8888'],
    ['(0571)8888666转8001', '0571****8666'],
    ['4008001234', '400****1234'],
    ['+852 91234567', '+852****4567'],
    ['88886666', '****6666'],
    ['13800138001/13900139002', '138****9002'],
    ['12345', '****'],
    ['abc', '****'],
    ['', ''],
  ])('%j is shown as %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('hides at least three digits, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ()+-]{1,24}$/), (phone) => {
        const digits = (text: string) => text.replace(/\D/g, '').length;
        expect(digits(maskPhone(phone))).toBeLessThanOrEqual(Math.max(0, digits(phone) - 3));
      }),
    );
  });
});

describe('a sentence', () => {
  it.each([
    ['快递员13800138000，网点020-88888888派送中', '快递员138****8000，网点020****8888派送中'],
    ['13800138000,13900139000', '138****8000,139****9000'],
    ['快递员周海 +8613800138051', '快递员周海 138****8051'],
    ['电话 8613912345678，139 1234 5678', '电话 139****5678，139****5678'],
    ['１３９１２３４５６７８、(0571)88886666', '139****5678、0571****6666'],
    ['057188886666 或 400-111-1111', '0571****6666 或 400****1111'],
    ['+852 91234567 转 12', '+852****4567'],
    ['身份证11010119900307123X，本人签收', '身份证****，本人签收'],
    ['身份证 110101 19900307 1234', '身份证 ****'],
    ['运单SF1585267110913，单号780123456789012', '运单SF1585267110913，单号780123456789012'],
    ['共2件，2026-11-22 10:30 已签收', '共2件，2026-11-22 10:30 已签收'],
    ['样品 69012345', '样品 ****2345'],
    ['', ''],
  ])('%j is shown as %j', (sentence, masked) => {
    expect(maskPhonesIn(sentence)).toBe(masked);
  });

  it('keeps no seven digits of a phone number, whatever separates them', () => {
    const separator = fc.constantFrom(
      '',
      '',
      ' ',
      '-',
      '－',
      '.',
      '·',
      '_',
      '/',
      '~',
      '—',
      '\u200b',
      '\ufeff',
      '\u3000',
      ' - ',
    );
    const phone = fc.stringMatching(
      /^(1[3-9][0-9]{9}|0(10|2[0-9])[2-9][0-9]{7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}|[48]00[0-9]{7})$/,
    );
    const around = fc.constantFrom('', '快递员', '，', '（', '）', ' 派送', '联系', '\n');
    const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    fc.assert(
      fc.property(
        around,
        phone,
        fc.array(fc.tuple(separator, fc.boolean()), { minLength: 12, maxLength: 12 }),
        around,
        (before, number, between, after) => {
          const spelt = [...number]
            .map(
              (digit, at) =>
                (between[at]?.[1] ? wide(digit) : digit) + (at < number.length - 1 ? between[at]?.[0] : ''),
            )
            .join('');
          const shown = maskPhonesIn(before + spelt + after);
          expect({ spelt, shown: shown.normalize('NFKC').replace(/[^\d*]/g, '') }).not.toMatchObject({
            shown: expect.stringMatching(/\d{7}/),
          });
          expect(shown.startsWith(before)).toBe(true);
          expect(shown.endsWith(after)).toBe(true);
        },
      ),
    );
  });

  it('without digits is as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sentence = text.replace(/\p{Nd}/gu, '');
        expect(maskPhonesIn(sentence)).toBe(sentence);
      }),
    );
  });
});
