const SEPARATOR = Buffer.from('\r\n\r\n');

/**
 * The fields of a multipart/form-data body, by name; values are bytes. Throws when the body does not keep to
 * its boundary. File names and part headers are of no interest here.
 */
export function parseMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) throw new Error('multipart: no boundary');
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields = new Map<string, Buffer>();

  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString() === '--') return fields;
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start);
    const headersEnd = body.indexOf(SEPARATOR, start);
    if (end === -1 || headersEnd === -1 || headersEnd > end) break;
    const headers = body.subarray(start, headersEnd).toString('utf8');
    const name = /name="([^"]*)"/i.exec(headers)?.[1];
    if (name !== undefined) fields.set(name, body.subarray(headersEnd + SEPARATOR.length, end));
    at = end + 2;
  }
  throw new Error('multipart: the body ends before its boundary');
}
