import fc from 'fast-check';
import { barcodeOf, moduleWidth, QUIET_ZONE } from './code128';

const widthOf = (text: string) => {
  const barcode = barcodeOf(text);
  return barcode?.bars.reduce((sum, { gap, width }) => sum + gap + width, 0);
};

describe('a Code 128', () => {
  test('packs two digits into one symbol of eleven modules', () => {
    const start = 11;
    const check = 11;
    const stop = 13;
    expect(widthOf('1234567890')).toBe(start + 5 * 11 + check + stop);
  });

  test('begins with a bar, and its quiet zones count', () => {
    const barcode = barcodeOf('SF1585267110913');
    expect(barcode?.bars[0]?.gap).toBe(0);
    expect(barcode?.modules).toBe((widthOf('SF1585267110913') ?? 0) + 2 * QUIET_ZONE);
  });

  test('has bars and gaps of one to four modules', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{1,30}$/), (number) => {
        const [first, ...rest] = barcodeOf(number)?.bars ?? [];
        expect(first?.gap).toBe(0);
        for (const { gap, width } of rest) {
          expect(Math.min(gap, width)).toBeGreaterThanOrEqual(1);
          expect(Math.max(gap, width)).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  test('is not drawn for text that no scanner reads', () => {
    expect(barcodeOf('')).toBeUndefined();
    expect(barcodeOf('运单')).toBeUndefined();
  });
});

describe('a module', () => {
  test('is a whole number of device pixels wide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 200, max: 900 }),
        fc.constantFrom(1, 1.5, 2, 2.625, 3),
        (modules, space, pixelRatio) => {
          const width = moduleWidth(modules, space, pixelRatio);
          expect((width * pixelRatio) % 1).toBeCloseTo(0);
          expect(width * modules).toBeLessThanOrEqual(space + 1e-9);
        },
      ),
    );
  });
});
