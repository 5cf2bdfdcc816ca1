import { randomBytes } from 'node:crypto';
import type { WeChatReply } from '../types';

/** WeChat ends the errmsg of every failure with the id of the request: three groups of eight hex digits. */
export function withRid(reply: WeChatReply, now: number): WeChatReply {
  if (!reply.errcode) return reply;
  return { ...reply, errmsg: `${reply.errmsg ?? 'error'} rid: ${createRid(now)}` };
}

function createRid(now: number): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8);
  const random = randomBytes(8).toString('hex');
  return `${seconds}-${random.slice(0, 8)}-${random.slice(8)}`;
}
