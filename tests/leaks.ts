import type { AnyContract } from '../cloudfunctions/shared/contract/define';
import type { Local } from './local';
import { type Mark, type MarkedEvent, readable, SIGN } from './marks';

export interface Caller {
  openid: string;
  source?: string;
}

const OWNER: Caller = { openid: 'o-demo-owner' };
/** What WeChat's pushes look like to a function. */
const WECHAT: Caller = { openid: '', source: 'wx_unknown' };
export const callerOf = ({ role }: AnyContract) => (role === 'push' ? WECHAT : OWNER);

/**
 * What a success may bring back of its own request: the ids it was asked about, and what it is there to show. A
 * function that is not here may repeat nothing.
 */
const RETURNED: Record<string, RegExp> = {
  // The courier's routing code names the city.
  addOrder: /^orderId$|^receiver\.city$/,
  batchGetOrder: /^orderList\./,
  overview: /^accounts\./,
  parseAddress: /^text$/,
  shopSettings: /^settings\./,
  staff: /^(openid|name)$/,
};

/** Whether a text says something, a number also in other spellings: in full width, in groups, with something between. */
export function hearing(text: string): (secret: string) => boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const digits = plain.replace(/[^\d"]/g, '');
  return (secret) => plain.includes(secret) || (/^\d{10,}$/.test(secret) && digits.includes(secret));
}

/** Listens to what comes out of one local WeChat, and notes every mark that has no business there. */
export function listenFor(local: Local, environment: readonly Mark[]) {
  const planted: Mark[] = [];
  const found: string[] = [];

  function search(where: string, text: string, marks: readonly Mark[]) {
    const all = readable(text);
    const says = hearing(all);
    for (const mark of all.includes(SIGN) ? marks : marks.filter((mark) => !mark.text.includes(SIGN))) {
      if (says(mark.text)) found.push(`${where} shows ${mark.field} of ${mark.function}`);
    }
  }

  return {
    found,
    planted,
    /** Sends the event; an answer shows nothing secret, and a failure nothing at all of any request so far. */
    async send(contract: AnyContract, { event, marks }: MarkedEvent, caller = callerOf(contract)) {
      planted.push(...marks.filter((mark) => !planted.includes(mark)));
      const envelope = await local.invoke(contract.name, event, caller);
      const success = envelope.result?.errCode === 0;
      const returned = RETURNED[contract.name];
      const own = success ? marks.filter(({ field }) => !returned?.test(field)) : planted;
      const surroundings = environment.filter(({ field }) => !(success && returned?.test(field)));
      const outcome = envelope.result?.errCode ?? envelope.errCode;
      search(`${contract.name} (${outcome})`, JSON.stringify(envelope), [...own, ...surroundings]);
      return outcome as number;
    },
    search,
    /** What the functions printed since the last reset: nobody and nothing, the callers included. */
    async searchLogs(more: readonly Mark[] = []) {
      const lines: { function: string; text: string }[] = await local.json('/emulator/logs');
      for (const { function: name, text } of lines) {
        search(`the log of ${name}`, text, [...planted, ...environment, ...more]);
      }
      return lines.length;
    },
  };
}
