import { type History, lastWord, timeline } from './history';
import { linesOf, looksInVain, overlapped, type Seen } from './witness';
import type { Word } from './words';

export interface Waybill {
  orderId: string;
  waybillId: string;
  /** 1: cancelled. */
  orderStatus: number;
  bizId: string;
  /** Of the request it was made from. */
  customRemark: string;
  /** Unix seconds. */
  createTime: number;
}

export interface LedgerLine {
  orderId: string;
  state: string;
  waybillId?: string;
  /** When the request was first sent, in milliseconds. */
  placedAt?: number;
  /** When it was closed without a waybill. */
  closedAt?: number;
  /** When its personal data was taken out. */
  erasedAt?: number;
}

/** What is there when the storm is over. */
export interface World {
  waybills: Waybill[];
  ledger: LedgerLine[];
  balances: { bizId: string; before: number; after: number }[];
  /** What reached WeChat. */
  seen: Seen[];
  /** Order ids whose request was taken out while nobody knew their outcome. */
  erasedOpen: readonly string[];
}

const MINUTE_MS = 60_000;
/** Looks that found nothing prove that there is nothing when there are so many and so much time lies between them. */
const EVIDENCE_MS = 10 * MINUTE_MS;
const FEWEST_LOOKS = 4;
/** A look is timed here when it begins, and by a function when it ends. */
const LOOK_MS = 5000;
/** So long after it was first sent, and after anybody asked for it, an order may still be made. */
const YOUNG_MS = 60 * MINUTE_MS;
/** A call may be under way so long. */
const UNDER_WAY_MS = MINUTE_MS;
const TIME_LIMIT = -504003;
const UNEXPECTED = -700099;

/** The promises that were broken, for each order with what happened to it; empty: none. */
export function brokenPromises(histories: readonly History[], world: World): string[] {
  const ofOrders = histories.flatMap((history) => {
    const sentences = brokenOf(history, world);
    if (sentences.length === 0) return [];
    const lines = timeline(history, linesOf(world.seen, orderIdsOf(history)));
    return [[`${history.name}: ${sentences.join('; ')}`, ...lines].join('\n    ')];
  });
  return [...ofOrders, ...brokenBalances(world)];
}

function brokenOf(history: History, world: World): string[] {
  const ids = orderIdsOf(history);
  return [...ids.flatMap((orderId) => brokenFor(history, orderId, world)), ...brokenOverall(history, world)];
}

function orderIdsOf({ asks }: History): string[] {
  return [...new Set(asks.map(({ orderId }) => orderId))];
}

function brokenFor(history: History, orderId: string, world: World): string[] {
  const made = world.waybills.filter((waybill) => waybill.orderId === orderId);
  const line = world.ledger.find((one) => one.orderId === orderId);
  return [
    ...brokenWords(history, orderId, made),
    ...brokenLedger(orderId, made, line),
    ...brokenTimes(history, orderId, made, line),
    ...brokenGivingsUp(history, orderId, made),
    ...brokenEvidence(history, orderId, line, world),
    ...(world.erasedOpen.includes(orderId) ? [`${orderId} lost its request while it was open`] : []),
    ...(overlapped(world.seen, orderId) ? [`two were at work at ${orderId} at the same time`] : []),
  ];
}

/** Told no: there is no waybill. Told a number: that one, made from that request. */
function brokenWords(history: History, orderId: string, made: Waybill[]): string[] {
  const remarks = [
    ...new Set(history.asks.filter((ask) => ask.orderId === orderId).map(({ remark }) => remark)),
  ];
  return remarks.flatMap((remark) => {
    const word = lastWord(history, orderId, remark);
    const ofRequest = made.filter(({ customRemark }) => customRemark === remark);
    if (saysNo(word)) {
      return ofRequest.map(
        ({ waybillId }) => `"${remark}" was told ${said(word)}, and has the waybill ${waybillId}`,
      );
    }
    if (word.kind !== 'number') return [];
    const theirs = ofRequest.some(({ waybillId }) => waybillId === word.waybillId);
    return theirs ? [] : [`"${remark}" was told ${word.waybillId}, and no such waybill was made from it`];
  });
}

function saysNo({ kind }: Word): boolean {
  return kind === 'no' || kind === 'notContinued' || kind === 'orphaned' || kind === 'taken';
}

function said(word: Word): string {
  return word.kind === 'no' ? `no (${word.code})` : word.kind;
}

/** A waybill is in the list as it is at the courier; what is in the list as made exists; nothing hangs. */
function brokenLedger(orderId: string, made: Waybill[], line: LedgerLine | undefined): string[] {
  const broken = made.length > 1 ? [`${orderId} has ${made.length} waybills`] : [];
  const stands = line ? `${line.state} ${line.waybillId || 'without a number'}` : 'not at all';
  for (const { waybillId, orderStatus } of made) {
    const state = orderStatus === 1 ? 'cancelled' : 'created';
    if (line?.state !== state || line.waybillId !== waybillId)
      broken.push(`${orderId} has the ${state} waybill ${waybillId} and stands in the ledger ${stands}`);
  }
  const claims = line?.state === 'created' || line?.state === 'cancelled';
  if (claims && made.length === 0)
    broken.push(`${orderId} stands in the ledger ${stands}, and has no waybill`);
  if (line?.state === 'creating') broken.push(`${orderId} hangs in "creating" with nobody at work`);
  return broken;
}

/** Once it is old, an order is only looked for: it is not made by the timer, nor by asking again. */
function brokenTimes(
  history: History,
  orderId: string,
  made: Waybill[],
  line: LedgerLine | undefined,
): string[] {
  const asks = history.asks.filter((ask) => ask.orderId === orderId);
  const last = Math.max(...asks.map(({ told }) => told));
  const first = line?.placedAt ?? last;
  return made.flatMap(({ waybillId, createTime }) => {
    const late = (since: number, what: string) => {
      const later = createTime * 1000 - since;
      if (later <= YOUNG_MS + UNDER_WAY_MS) return [];
      return [`${waybillId} was made ${Math.round(later / MINUTE_MS)} minutes after ${what}`];
    };
    return [...late(last, 'anybody had asked for it'), ...late(first, 'it was first sent')];
  });
}

/** Given up: nothing makes it any more, unless a person wants it again. */
function brokenGivingsUp(history: History, orderId: string, made: Waybill[]): string[] {
  const ofOrder = history.givingsUp.filter((one) => one.orderId === orderId);
  const last = Math.max(...ofOrder.map(({ told }) => told));
  const wantedAgain = history.asks.some((ask) => ask.orderId === orderId && ask.again && ask.told > last);
  if (ofOrder.length === 0 || wantedAgain) return [];
  return made
    .filter(({ createTime }) => createTime * 1000 > last + UNDER_WAY_MS)
    .map(({ waybillId }) => `${waybillId} was made after ${orderId} was given up`);
}

/**
 * Orphaned is a matter of time: four looks or more that found nothing, over ten minutes or more; one look where personal
 * data was due.
 */
function brokenEvidence(
  history: History,
  orderId: string,
  line: LedgerLine | undefined,
  world: World,
): string[] {
  const told = history.asks.find((ask) => ask.orderId === orderId && ask.word.kind === 'orphaned');
  if (!told && line?.state !== 'orphaned') return [];
  // Afterwards it is looked for another day: that proves nothing of what was known then.
  const until = Math.min(told?.told ?? Number.POSITIVE_INFINITY, line?.closedAt ?? Number.POSITIVE_INFINITY);
  const looks = looksInVain(world.seen, orderId).filter((at) => at <= until);
  const span = looks.length > 0 ? Math.max(...looks) - Math.min(...looks) : 0;
  if (line?.erasedAt && line.erasedAt <= until && looks.length > 0) return [];
  if (looks.length >= FEWEST_LOOKS && span >= EVIDENCE_MS - LOOK_MS) return [];
  return [`${orderId} is orphaned after ${looks.length} looks within ${Math.round(span / 1000)} s`];
}

function brokenOverall(history: History, { waybills }: World): string[] {
  const ids = new Set(orderIdsOf(history));
  const live = waybills.filter(({ orderId, orderStatus }) => ids.has(orderId) && orderStatus === 0);
  const numbers = live.map(({ orderId, waybillId }) => `${waybillId} (${orderId})`);
  const twice = live.length > 1 ? [`one order, ${live.length} parcels: ${numbers.join(', ')}`] : [];
  const uncancelled = history.cancellings.flatMap(({ orderId, code }) =>
    code === 0 && live.some((waybill) => waybill.orderId === orderId)
      ? [`${orderId} was told cancelled, and its waybill lives`]
      : [],
  );
  const codes = history.asks.flatMap(({ word }) => ('code' in word ? [word.code] : []));
  const cutOff = codes.includes(TIME_LIMIT) ? ['a function ran into its time limit'] : [];
  const strange = codes.includes(UNEXPECTED) ? ['a function failed in a way nobody expected'] : [];
  return [...twice, ...uncancelled, ...cutOff, ...strange];
}

/** Of accounts with a balance, which couriers of 加盟 outlets have. */
function brokenBalances({ balances, waybills }: World): string[] {
  return balances.flatMap(({ bizId, before, after }) => {
    const used = waybills.filter((waybill) => waybill.bizId === bizId && waybill.orderStatus === 0).length;
    return after === before - used ? [] : [`${bizId} has ${after} sheets, not ${before - used}`];
  });
}
