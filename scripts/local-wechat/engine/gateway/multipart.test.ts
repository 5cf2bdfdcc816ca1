import { parseMultipart } from './multipart';

const TYPE = 'multipart/form-data; boundary=--------------------------123';
const LINE = '----------------------------123';
const part = (name: string, value: string) =>
  `${LINE}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe('parseMultipart', () => {
  it('reads fields as bytes, empty ones too', () => {
    const body = Buffer.from(`${part('action', 'wx.openApi')}${part('cgiName', '')}${LINE}--\r\n`);
    const fields = parseMultipart(TYPE, body);
    expect(fields.get('action')?.toString()).toBe('wx.openApi');
    expect(fields.get('cgiName')?.length).toBe(0);
  });

  it('keeps line breaks and bytes that are no text', () => {
    const bytes = Buffer.from([0, 13, 10, 13, 10, 255, 45, 45]);
    const head = `${LINE}\r\nContent-Disposition: form-data; name="requestData"; filename="a"\r\nContent-Type: x/y\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n${LINE}--\r\n`)]);
    expect(parseMultipart(TYPE, body).get('requestData')).toEqual(bytes);
  });

  it('refuses a body that is cut short', () => {
    expect(() => parseMultipart(TYPE, Buffer.from(part('action', 'wx.openApi')))).toThrow(
      'before its boundary',
    );
  });

  it('refuses a content type without boundary', () => {
    expect(() => parseMultipart('multipart/form-data', Buffer.alloc(0))).toThrow('no boundary');
  });
});
