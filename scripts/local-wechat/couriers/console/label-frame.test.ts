import { openBackend } from '../testing';
import { decodeLabel } from './label-frame';

function printHtmlOf(order_id: string): string {
  return openBackend().call('logistics.getOrder', { order_id, delivery_id: 'SF' }).print_html as string;
}

describe('the label inside a printHtml', () => {
  it('is the document, Chinese and all', () => {
    expect(decodeLabel(printHtmlOf('QH10000001'))).toContain('顺丰速运');
  });

  it.each([
    ['the documents’ own sample', printHtmlOf('01234567890123456789')],
    ['no base64', '<html>'],
    ['base64 of plain text', 'aGVsbG8='],
    ['nothing', ''],
  ])('is missing in %s', (_, printHtml) => {
    expect(decodeLabel(printHtml)).toBeUndefined();
  });
});
