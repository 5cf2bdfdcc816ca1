import * as http from 'node:http';
import * as https from 'node:https';
import { parseJson } from './json';

/** The request left, but no usable answer came back; the text never repeats an address or a body. */
export class NoAnswer extends Error {}

const LARGEST_ANSWER = 6 * 1024 * 1024;

/** Sends JSON, unescaped UTF-8 (docs/wechat/server-api.md#answers), and reads JSON. Rejects with NoAnswer. */
export function postJson(url: URL, body: unknown, timeoutMs: number): Promise<Record<string, unknown>> {
  const { request } = url.protocol === 'http:' ? http : https;
  const payload = Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const fail = () => reject(new NoAnswer());
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': payload.length };
    const call = request(url, { method: 'POST', headers, timeout: timeoutMs }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_ANSWER) call.destroy();
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => {
        const answer = response.statusCode === 200 ? objectIn(Buffer.concat(chunks).toString()) : undefined;
        if (answer) resolve(answer);
        else fail();
      });
    });
    const limit = setTimeout(() => call.destroy(new Error('timeout')), timeoutMs);
    call.on('error', fail).on('close', () => {
      clearTimeout(limit);
      fail();
    });
    call.end(payload);
  });
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
