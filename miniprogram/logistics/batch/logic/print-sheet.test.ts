import fc from 'fast-check';
import { labelOf } from './print-labels';
import { printSheet, splitLabels } from './print-sheet';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const labelsIn = (html: string): string[] =>
  JSON.parse(/<script type="application\/json" id="labels">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

describe('the file of labels', () => {
  it('holds every label byte for byte, and nothing of it in its own markup', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1 }), (labels) => {
        const html = printSheet(labels.map((bytes) => Buffer.from(bytes).toString('base64')));
        expect(labelsIn(html).map((label) => Uint8Array.from(Buffer.from(label, 'base64')))).toEqual(labels);
      }),
    );
    const html = printSheet([base64('<html>王小蒙</html>')]);
    expect(html).not.toContain('王小蒙');
    expect(html).toContain('<title>面单 1 张</title>');
  });

  it('says which part it is of labels that did not fit into one file', () => {
    expect(printSheet([base64('<p>')], { number: 1, of: 3 })).toContain('面单 1 张 第 1/3 份');
  });

  it('is never larger than a PC likes, as long as a label is not, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 100 })), (labels) => {
        const parts = splitLabels(labels, 100);
        expect(parts.flat()).toEqual(labels);
        for (const part of parts) expect(part.join('').length).toBeLessThanOrEqual(100);
      }),
    );
    expect(splitLabels(['x'.repeat(300), 'y'], 100)).toHaveLength(2);
  });
});

describe('a label to print', () => {
  it('is what the courier sent', () => {
    const printHtml = base64('<html>面单</html>');
    expect(labelOf({ printHtml, orderStatus: 0 })).toEqual({ label: printHtml });
  });

  test.each([
    [{ errcode: 930563 }, '没有找到这个订单'],
    [{ orderStatus: 1, printHtml: base64('<html>') }, '这单已经取消'],
    [{ orderStatus: 0 }, '微信没有给出面单'],
    [{ orderStatus: 0, printHtml: 'jh7DjipP4ul4CQYU' }, '面单原件无法识别'],
  ])('is missing for a reason: %j', (row, title) => {
    expect(labelOf(row)).toMatchObject({ reason: { title } });
  });
});
