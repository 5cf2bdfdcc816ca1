const SECOND = 1000;
/** Longer than a function lives: what such a call does, it does for nobody. */
const TOO_SLOW_MS = 25 * SECOND;

const ADD = 'logistics.addOrder';
const GET = 'logistics.getOrder';
const WRITE = 'database.modifyDocument';
const INSERT = 'database.insertDocument';
const READ = 'database.getDocument';

/** Each refusal comes whatever was asked before: also to a repeat of an order that has its waybill. */
export const WEATHER = [
  { api: ADD, kind: 'latency', ms: TOO_SLOW_MS, rate: 0.03 },
  { api: ADD, kind: 'latency', ms: 6 * SECOND, rate: 0.04 },
  { api: ADD, kind: 'errcode', errcode: 9300501, rate: 0.24 },
  { api: ADD, kind: 'errcode', errcode: 45011, rate: 0.06 },
  { api: ADD, kind: 'errcode', errcode: 9300502, rate: 0.05 },
  { api: ADD, kind: 'errcode', errcode: 61007, rate: 0.02 },
  { api: ADD, kind: 'errcode', errcode: 9300523, rate: 0.02 },
  { api: ADD, kind: 'errcode', errcode: -1, rate: 0.04 },
  { api: ADD, kind: 'dropAfter', rate: 0.2 },
  { api: ADD, kind: 'dropBefore', rate: 0.04 },
  { api: ADD, kind: 'emptyReply', rate: 0.04 },
  { api: ADD, kind: 'brokenJson', rate: 0.04 },
  { api: ADD, kind: 'http502', rate: 0.04 },
  { api: GET, kind: 'unseen', ms: 5 * 60 * SECOND, rate: 0.6 },
  { api: GET, kind: 'http502', rate: 0.1 },
  { api: GET, kind: 'errcode', errcode: 45011, rate: 0.05 },
  { api: 'logistics.cancelOrder', kind: 'dropAfter', rate: 0.2 },
  { api: 'logistics.cancelOrder', kind: 'http502', rate: 0.1 },
  { api: 'logistics.getPath', kind: 'http502', rate: 0.1 },
  { api: INSERT, kind: 'latency', ms: 5 * SECOND, rate: 0.04 },
  { api: WRITE, kind: 'latency', ms: 5 * SECOND, rate: 0.02 },
  { api: INSERT, kind: 'dropAfter', rate: 0.05 },
  { api: INSERT, kind: 'dropBefore', rate: 0.03 },
  { api: WRITE, kind: 'dropAfter', rate: 0.05 },
  { api: WRITE, kind: 'dropBefore', rate: 0.06 },
  { api: READ, kind: 'dropBefore', rate: 0.04 },
];

const NO_WRITES = [{ api: WRITE, kind: 'dropBefore' }];
/** The insert lands, and nobody can see it. */
const UNSEEN_INSERT = [
  { api: INSERT, kind: 'dropAfter' },
  { api: READ, kind: 'dropBefore' },
];
const UNSEEN_WRITE = [
  { api: WRITE, kind: 'dropAfter' },
  { api: READ, kind: 'http502' },
];
const DOWN = [{ api: 'database.*', kind: 'http502' }];

/** For seconds the ledger is so bad that trying again does not help; in turn. */
export const OUTAGES = [
  NO_WRITES,
  UNSEEN_INSERT,
  NO_WRITES,
  UNSEEN_INSERT,
  UNSEEN_WRITE,
  NO_WRITES,
  UNSEEN_INSERT,
  DOWN,
];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far the clock jumps after each round of the clerks, in seconds. */
export const JUMPS = [20, 11 * MINUTE, 3 * HOUR, 40 * DAY, MINUTE, 12 * MINUTE];

/** For so many days the ledger keeps personal data, the fewest that functions take. */
export const KEPT_DAYS = 60;
/** How long nobody looks for the last orders, in seconds: then their personal data is due. */
export const SILENCE = (KEPT_DAYS + 1) * DAY;
/** The answer to each call is late, and then it is lost. */
export const HELD_BACK = [
  { api: ADD, kind: 'latency', ms: 8 * SECOND },
  { api: ADD, kind: 'dropAfter' },
];
/** Nothing reaches WeChat, and nobody can look. */
export const LOST = [
  { api: ADD, kind: 'dropBefore' },
  { api: GET, kind: 'http502' },
];
/** Refused once, and the ledger takes no word of it. */
export const UNWRITTEN = [{ api: ADD, kind: 'errcode', errcode: 9300501 }, ...NO_WRITES];
/** Waybills are made, and WeChat tells nobody. */
export const DEAF = [
  { api: ADD, kind: 'dropAfter' },
  { api: GET, kind: 'http502' },
];
