import { generate } from '../../cloudfunctions/console/parseAddress/corpus/generate';
import { dist } from '../lib/paths';
import { medianOf } from './medians';

export interface AddressFigures {
  lines: number;
  /** Milliseconds a generated text takes once the table of regions is loaded, a mean over all. */
  lineMs: number;
  /** Of texts as long as a request may be: the slowest over the mean of all, for each of its bytes. */
  slowest: { text: string; ratio: number };
}

const LINES = 2000;
const REQUEST_BYTES = 8192;
/** Repeated until they fill a request: every name of a place may go on with the next, every digit with a number. */
const LONG = [
  '广东省',
  '吉林',
  '伊犁州',
  '重庆',
  '1',
  '13800138001',
  '(',
  '收件人',
  '林小满 13800138001 上海市\n',
];

/** Reads the generated corpus with the built function's own parser. */
export async function benchAddresses(repeats: number): Promise<AddressFigures> {
  const { parse } = require(dist('cloudfunctions/parseAddress/parse.js'));
  const texts = generate(1, LINES).map(({ text }) => text);
  const timed = async (of: string[]) => {
    const started = performance.now();
    for (const text of of) await parse({ text });
    return performance.now() - started;
  };
  await timed(texts);
  const all: number[] = [];
  for (let round = 0; round < repeats; round++) all.push(await timed(texts));
  const totalMs = medianOf(all);
  const perByte = totalMs / texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const slow: AddressFigures['slowest'][] = [];
  for (const text of LONG) {
    const long = text.repeat(Math.floor(REQUEST_BYTES / Buffer.byteLength(text)));
    slow.push({ text, ratio: (await timed([long])) / Buffer.byteLength(long) / perByte });
  }
  const [slowest] = slow.sort((a, b) => b.ratio - a.ratio);
  return { lines: LINES, lineMs: totalMs / LINES, slowest: slowest as AddressFigures['slowest'] };
}
