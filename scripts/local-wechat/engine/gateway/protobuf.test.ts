import { decodeCall, encodeReply } from './protobuf';

// CommApiData { apiType: 0, openapiData { pairs { biz_id: "1" }, { empty }, { 'é' } }, appid: 'wx' }, written by hand
// from the field numbers in wx-server-sdk 4.0.2, so that a wrong number here cannot agree with itself.
const CALL = Buffer.concat([
  Buffer.from([0x08, 0x00]),
  Buffer.from([0x12, 0x1f]),
  Buffer.from([0x0a, 0x0d, 0x0a, 0x06]),
  Buffer.from('biz_id'),
  Buffer.from([0x12, 0x03]),
  Buffer.from('"1"'),
  Buffer.from([0x0a, 0x04, 0x0a, 0x02]),
  Buffer.from('no'),
  Buffer.from([0x0a, 0x08, 0x0a, 0x02]),
  Buffer.from('é'),
  Buffer.from([0x12, 0x02]),
  Buffer.from('42'),
  Buffer.from([0x32, 0x02]),
  Buffer.from('wx'),
]);

describe('decodeCall', () => {
  it('reads the parameters of a call', () => {
    const pairs = decodeCall(CALL).map(({ key, value }) => [key, value.toString()]);
    expect(pairs).toEqual([
      ['biz_id', '"1"'],
      ['no', ''],
      ['é', '42'],
    ]);
  });

  it('reads a call without parameters', () => {
    expect(decodeCall(Buffer.from([0x08, 0x00]))).toEqual([]);
  });

  it('refuses a message that is cut short', () => {
    expect(() => decodeCall(CALL.subarray(0, 10))).toThrow('cut short');
  });

  it('refuses bytes of another kind', () => {
    expect(() => decodeCall(Buffer.from('{"a":1}'))).toThrow('protobuf');
  });
});

describe('encodeReply', () => {
  it('writes body and content type', () => {
    const reply = encodeReply({ body: '{}', contentType: 'text' });
    expect(reply).toEqual(Buffer.from([0x0a, 2, ...Buffer.from('{}'), 0x12, 4, ...Buffer.from('text')]));
  });

  it('writes a negative error code as a ten-byte varint', () => {
    const reply = encodeReply({ errorCode: -604101 });
    expect(reply.toString('hex')).toBe('18bb90dbffffffffffff01');
  });

  it('gives a length above 127 two bytes', () => {
    expect(encodeReply({ body: 'x'.repeat(300) }).subarray(0, 3)).toEqual(Buffer.from([0x0a, 0xac, 0x02]));
  });
});
