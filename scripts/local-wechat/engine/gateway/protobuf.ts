/**
 * The two protobuf messages wx-server-sdk exchanges with its gateway (CommApiData, CommOpenApiResp). Field
 * numbers are those of the SDK's own generated code; protobufjs is only there as the SDK's dependency.
 */

/** One parameter of a call: `value` is JSON text. */
export interface Pair {
  key: string;
  value: Buffer;
}

export interface OpenApiReply {
  body?: string;
  contentType?: string;
  /** Not 0: the gateway itself refuses (-604100, -604101, …). */
  errorCode?: number;
}

const VARINT = 0;
const BYTES = 2;

const COMM_API_DATA = { openapiData: 2 };
const OPEN_API_DATA = { pairs: 1 };
const KEY_VALUE_PAIR = { key: 1, value: 2 };
const COMM_OPEN_API_RESP = { respData: 1, contentType: 2, errorCode: 3 };

/** The parameters inside a CommApiData message. Throws on bytes that are no such message. */
export function decodeCall(message: Buffer): Pair[] {
  const openapiData = bytesOf(message, COMM_API_DATA.openapiData).at(-1);
  if (!openapiData) return [];
  return bytesOf(openapiData, OPEN_API_DATA.pairs).map((pair) => ({
    key: bytesOf(pair, KEY_VALUE_PAIR.key).at(-1)?.toString('utf8') ?? '',
    value: bytesOf(pair, KEY_VALUE_PAIR.value).at(-1) ?? Buffer.alloc(0),
  }));
}

export function encodeReply({ body, contentType, errorCode }: OpenApiReply): Buffer {
  const parts: Buffer[] = [];
  if (body !== undefined) parts.push(bytesField(COMM_OPEN_API_RESP.respData, Buffer.from(body)));
  if (contentType) parts.push(bytesField(COMM_OPEN_API_RESP.contentType, Buffer.from(contentType)));
  if (errorCode) parts.push(varint((COMM_OPEN_API_RESP.errorCode << 3) | VARINT), varint(errorCode));
  return Buffer.concat(parts);
}

function bytesField(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | BYTES), varint(content.length), content]);
}

/** A negative int32 goes out as the ten bytes of its 64-bit form. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

/** All length-delimited values of one field, in their order; other fields are passed over. */
function bytesOf(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;

  function readVarint(): number {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined || shift > 63n) throw new Error('protobuf: bad varint');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(value);
    }
  }

  while (at < message.length) {
    const tag = readVarint();
    const wireType = tag & 7;
    if (wireType === VARINT) readVarint();
    else if (wireType === BYTES) {
      const length = readVarint();
      if (at + length > message.length) throw new Error('protobuf: value cut short');
      if (tag >>> 3 === wanted) found.push(message.subarray(at, at + length));
      at += length;
    } else throw new Error(`protobuf: unexpected wire type ${wireType}`);
  }
  return found;
}
