import { decodeBase64 } from './base64';

/** How HTML may begin; couriers send whole documents and sometimes only their body. */
const HTML_START =
  /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|meta|title|style|body|div|table|section|img)\b/i;
const SNIFFED_BYTES = 2048;
const BYTE_ORDER_MARK = 'ï»¿';

/**
 * The label as the courier made it, byte for byte, or `undefined` where `printHtml` is no base64 HTML: the
 * sample in WeChat's own document is not (docs/wechat/logistics-api.md#getorder). The bytes are exported as
 * they are, so the document's own charset stays right.
 */
export function originalOf(printHtml: string): Uint8Array | undefined {
  const bytes = decodeBase64(printHtml);
  return bytes && looksLikeHtml(bytes) ? bytes : undefined;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  let start = '';
  for (let i = 0; i < Math.min(bytes.length, SNIFFED_BYTES); i++) start += String.fromCharCode(bytes[i] ?? 0);
  return HTML_START.test(start.replace(BYTE_ORDER_MARK, ''));
}
