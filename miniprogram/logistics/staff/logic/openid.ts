import { isWechatOpenid } from '../../../../cloudfunctions/shared/contract/person';

/** An openid short enough for a line, its ends still comparable: oAbC12…9xYz. */
export function shortOpenid(openid: string): string {
  return openid.length <= 14 ? openid : `${openid.slice(0, 6)}…${openid.slice(-4)}`;
}

/** What was pasted, without the words people send around it: 「我的 openid：oAbC…」. */
export function openidIn(pasted: string): string {
  const words = pasted.trim().split(/[^\w-]+/);
  return words.find(isWechatOpenid) ?? pasted.trim();
}
