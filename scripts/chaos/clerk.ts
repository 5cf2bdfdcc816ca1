import { type History, lastWord } from './history';
import type { Local } from './local';
import { requestOf } from './orders';
import { decidedWord, strongest, type Word, wordOf } from './words';

export interface Clerk {
  history: History;
  /** Works at the order until there is nothing more to do now. */
  work(): Promise<void>;
  /** Sends the order as it is, whatever else is under way. */
  send(): Promise<void>;
}

const CLERK = { 'x-wx-openid': 'o-demo-clerk' };
const PAUSE_MS = 250;
/** So often a clerk does something about one order in one round. */
const MOST_DEEDS = 4;
/** Of them, asks that were answered with "open". */
const MOST_OPEN = 2;
/** So many rounds an open order is asked for again before it is left to the timer. */
const PATIENCE = 2;
const CHANCE = { twice: 0.25, correct: 0.5, again: 0.5, cancel: 0.12, forge: 0.1, decide: 0.3 };
const CANCELLED_ALREADY = 9300524;

/**
 * Somebody with one order of the merchant's, at this place among all: sends it, asks again with the same orderId while
 * it is open, corrects it under the same orderId or gives it up when it is refused, and takes another orderId only
 * when told so.
 */
export function createClerk(local: Local, place: number, random: () => number): Clerk {
  const name = `storm-${place}`;
  const history: History = { name, asks: [], cancellings: [], givingsUp: [] };
  let orderId = name;
  let version = 1;
  let rounds = 0;
  let over = false;
  const remarkNow = () => `${name} #${version}`;

  async function send(): Promise<void> {
    const remark = remarkNow();
    const asked = local.now();
    const answer = await local.send('POST', '/functions/addOrder', requestOf(place, orderId, remark), CLERK);
    history.asks.push({ orderId, remark, asked, told: local.now(), word: wordOf(answer) });
  }

  async function ask(): Promise<Word> {
    const before = history.asks.length;
    await Promise.all(random() < CHANCE.twice ? [send(), send()] : [send()]);
    const told = strongest(history.asks.slice(before).map(({ word }) => word));
    return told.kind === 'notContinued' ? lastWord(history, orderId, remarkNow()) : told;
  }

  /** 再建一次 or 不要了, as a person decides about an open order. */
  async function decide(): Promise<Word> {
    const decision = random() < 0.5 ? 'again' : 'giveUp';
    const asked = local.now();
    const answer = await local.send('POST', '/functions/decideOrder', { orderId, decision }, CLERK);
    const word = decidedWord(answer);
    history.asks.push({
      orderId,
      remark: remarkNow(),
      asked,
      told: local.now(),
      word,
      again: decision === 'again',
    });
    if (decision === 'giveUp' && answer.result?.errCode === 0)
      history.givingsUp.push({ orderId, told: local.now() });
    return word;
  }

  async function cancel(waybillId: string): Promise<void> {
    const { deliveryId } = requestOf(place, orderId, '') as { deliveryId: string };
    const { result } = await local.send(
      'POST',
      '/functions/cancelOrder',
      { orderId, deliveryId, waybillId },
      CLERK,
    );
    const code = result?.errCode ?? -1;
    history.cancellings.push({ orderId, told: local.now(), code: code === CANCELLED_ALREADY ? 0 : code });
  }

  /** Whoever finds the pushing function sends what no courier said: of another waybill, and of an order of nobody. */
  async function forge(): Promise<void> {
    const { deliveryId } = requestOf(place, orderId, '') as { deliveryId: string };
    const packet = {
      Event: 'add_express_path',
      DeliveryID: deliveryId,
      Version: 9,
      Count: 1,
      Actions: [{ ActionTime: Math.floor(local.now() / 1000), ActionType: 300003, ActionMsg: '签收' }],
    };
    const nobody = { 'x-wx-openid': '', 'x-wx-source': 'wx_unknown' };
    for (const named of [
      { OrderId: orderId, WayBillId: 'FORGED' },
      { OrderId: `nobody-${place}`, WayBillId: 'FORGED' },
    ])
      await local.send('POST', '/functions/onWaybillEvent', { ...packet, ...named }, nobody);
  }

  /** Does what the word asks for; true: goes on at once. */
  async function follow(word: Word): Promise<boolean> {
    switch (word.kind) {
      case 'number':
        over = true;
        if (random() < CHANCE.forge) await forge();
        if (random() < CHANCE.cancel) await cancel(word.waybillId);
        return false;
      case 'open':
        return true;
      case 'orphaned':
      case 'taken':
        version += 1;
        orderId = `${name}-${version}`;
        return true;
      case 'cancelled':
        over = true;
        return false;
      case 'notContinued':
        over = random() >= CHANCE.again;
        return !over;
      default:
        over = random() >= CHANCE.correct;
        if (!over) version += 1;
        return !over;
    }
  }

  return {
    history,
    send,
    async work() {
      let open = 0;
      for (let deed = 0; deed < MOST_DEEDS && open < MOST_OPEN && !over; deed++) {
        const word = rounds > 0 && open > 0 && random() < CHANCE.decide ? await decide() : await ask();
        if (!(await follow(word))) return;
        if (word.kind !== 'open') continue;
        open += 1;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      rounds += 1;
      if (rounds > PATIENCE) over = true;
    },
  };
}
