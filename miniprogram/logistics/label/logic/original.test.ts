import fc from 'fast-check';
import { originalOf } from './original';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the original of a label', () => {
  test.each([
    '<html lang="en"><head><meta charset="UTF-8"></head></html>',
    '<!DOCTYPE html>\n<html></html>',
    '\uFEFF<html>带 BOM</html>',
    '  <!-- courier --> <div>面单</div>',
    '<table><tr><td>面单</td></tr></table>',
  ])('is recognised: %s', (document) => {
    expect(originalOf(base64(document))).toEqual(new Uint8Array(Buffer.from(document)));
  });

  test.each([
    ['text that is no HTML', base64('hello')],
    ['an empty text', ''],
    ['text that is no base64', '这不是面单'],
    ['an image', 'iVBORw0KGgoAAAANSUhEUg=='],
    ["the document's own sample", 'jh7DjipP4ul4CQYUh69cniskrQZuOPwa1inAbXIqKbU0t71V'],
  ])('is refused: %s', (_, printHtml) => {
    expect(originalOf(printHtml)).toBeUndefined();
  });

  test('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.string(), (text) => void originalOf(text)));
  });
});
