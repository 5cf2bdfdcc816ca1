import { strongest, type Word } from './words';

/** One addOrder of a clerk; times are milliseconds on the clock of the local WeChat. */
export interface Ask {
  orderId: string;
  /** The remark that the request carries: a request that says anything else has another one. */
  remark: string;
  asked: number;
  told: number;
  word: Word;
  /** 再建一次: a person decided so. */
  again?: boolean;
}

export interface Cancelling {
  orderId: string;
  told: number;
  /** 0: cancelled. */
  code: number;
}

/** 不要了, taken down by the cloud. */
export interface GivingUp {
  orderId: string;
  told: number;
}

/** What a clerk did about one order of the merchant's, and was told. */
export interface History {
  name: string;
  asks: Ask[];
  cancellings: Cancelling[];
  givingsUp: GivingUp[];
}

/** What a clerk knows at the end of one request: the last word, and what was known before where that says less. */
export function lastWord(history: History, orderId: string, remark: string): Word {
  let known: Word | undefined;
  for (const { remark: of, word } of roundsOf(history, orderId)) {
    // Where an earlier answer was open, "nothing was begun" speaks of this call only.
    const open = known?.kind === 'open' || known?.kind === 'number';
    if (of === remark) known = word.kind === 'notContinued' && open ? known : word;
  }
  if (!known) throw new Error(`${remark} was never asked for`);
  return known;
}

/** Asks for one request that overlap are one round, in which the strongest answer counts. */
function roundsOf({ asks }: History, orderId: string) {
  const rounds: { remark: string; until: number; words: Word[] }[] = [];
  for (const { remark, asked, told, word } of asks
    .filter((ask) => ask.orderId === orderId)
    .sort((a, b) => a.asked - b.asked)) {
    const round = rounds.find((one) => one.remark === remark && one.until > asked);
    if (round) {
      round.words.push(word);
      round.until = Math.max(round.until, told);
    } else rounds.push({ remark, until: told, words: [word] });
  }
  return rounds.map(({ remark, words }) => ({ remark, word: strongest(words) }));
}

/** The history in lines, for whoever has to find out why. */
export function timeline(
  { asks, cancellings, givingsUp }: History,
  more: { at: number; text: string }[],
): string[] {
  const lines = [
    ...more,
    ...asks.flatMap(({ orderId, remark, asked, told, word }) => [
      { at: asked, text: `addOrder ${orderId} with "${remark}"` },
      { at: told, text: `told of "${remark}": ${Object.values(word).join(' ')}` },
    ]),
    ...givingsUp.map(({ orderId, told }) => ({ at: told, text: `decideOrder ${orderId}: given up` })),
    ...cancellings.map(({ orderId, told, code }) => ({ at: told, text: `cancelOrder ${orderId}: ${code}` })),
  ].sort((a, b) => a.at - b.at);
  return lines.map(({ at, text }) => `${new Date(at).toISOString()} ${text}`);
}
