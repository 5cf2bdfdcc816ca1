import type { CourierReason } from './courier-codes';

/**
 * wx-server-sdk keeps only errcode and errmsg of a failed call, so the courier's own answer rides behind errmsg:
 * the build's stand-in for the SDK's JSON parser puts it there, the wrapper takes it off again. Within one string
 * it can never be mixed up with a parallel call's. U+001E cannot occur in WeChat's text.
 */
const SEPARATOR = '\u001e';

interface WeChatBody {
  errcode?: unknown;
  errmsg?: unknown;
  delivery_resultcode?: unknown;
  delivery_resultmsg?: unknown;
}

export function foldCourierReason<T>(body: T): T {
  if (typeof body !== 'object' || body === null) return body;
  const answer = body as WeChatBody;
  if (!answer.errcode || answer.delivery_resultcode === undefined) return body;
  const reason = JSON.stringify([answer.delivery_resultcode, answer.delivery_resultmsg ?? '']);
  return { ...body, errmsg: `${answer.errmsg ?? ''}${SEPARATOR}${reason}` };
}

export function splitCourierReason(errMsg: string): { errMsg: string; courier?: CourierReason } {
  const at = errMsg.indexOf(SEPARATOR);
  if (at < 0) return { errMsg };
  const [code, message] = JSON.parse(errMsg.slice(at + 1)) as [unknown, unknown];
  return { errMsg: errMsg.slice(0, at), courier: { code: numberIn(code), message: textIn(message) } };
}

/** -1, 其他错误, for what is no number. */
function numberIn(code: unknown): number {
  const number = typeof code === 'number' || typeof code === 'string' ? Number(code) : Number.NaN;
  return Number.isFinite(number) ? number : -1;
}

function textIn(message: unknown): string {
  return typeof message === 'string' ? message : JSON.stringify(message);
}
