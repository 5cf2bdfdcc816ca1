import type { Ask, History } from './history';
import { brokenPromises, type Waybill, type World } from './promises';
import type { Seen } from './witness';
import type { Word } from './words';

const MINUTE = 60_000;
const START = Date.parse('2026-11-25T09:00:00Z');

/** An ask a minute, each with its word; answered within ten seconds. */
function historyOf(...asks: (Partial<Ask> & { word: Word })[]): History {
  const complete = asks.map((ask, place) => {
    const asked = ask.asked ?? START + place * MINUTE;
    return { orderId: 'A', remark: 'A #1', asked, told: asked + 10_000, ...ask };
  });
  return { name: 'A', asks: complete, cancellings: [], givingsUp: [] };
}

const waybill = (change: Partial<Waybill> = {}): Waybill => ({
  orderId: 'A',
  waybillId: 'YT1',
  orderStatus: 0,
  bizId: 'K1',
  customRemark: 'A #1',
  createTime: START / 1000,
  ...change,
});
const created = { orderId: 'A', state: 'created', waybillId: 'YT1' };
const world = (change: Partial<World> = {}): World => ({
  waybills: [],
  ledger: [],
  balances: [],
  seen: [],
  erasedOpen: [],
  ...change,
});
const made = (change: Partial<Waybill> = {}) => ({ waybills: [waybill(change)], ledger: [created] });

const NUMBER: Word = { kind: 'number', waybillId: 'YT1' };
const NO: Word = { kind: 'no', code: 9300501 };
const OPEN: Word = { kind: 'open', code: -700003 };
const NOT_CONTINUED: Word = { kind: 'notContinued' };
const ORPHANED: Word = { kind: 'orphaned' };
const TAKEN: Word = { kind: 'taken' };

/** The sentences about order A, without its timeline. */
const brokenBy = (history: History, change: Partial<World>) =>
  brokenPromises([history], world(change)).map((text) => text.split('\n')[0]);

const look = (at: number, change: Partial<Seen> = {}): Seen => ({
  api: 'logistics.getOrder',
  function: 'addOrder',
  orderId: 'A',
  event: 'e1',
  asked: START + at,
  made: { at: START + at, errcode: 930563 },
  ...change,
});
const place = (event: string): Seen => look(0, { api: 'logistics.addOrder', event });

describe('a promise that holds', () => {
  it.each([
    ['a number', historyOf({ word: NUMBER }), made()],
    ['no', historyOf({ word: NO }), {}],
    [
      'no, corrected, a number',
      historyOf({ word: NO }, { remark: 'A #2', word: NUMBER }),
      made({ customRemark: 'A #2' }),
    ],
    ['no, and the same again: a number', historyOf({ word: NO }, { word: NUMBER }), made()],
    ['open, and the timer found it', historyOf({ word: OPEN }), made()],
    [
      'open, and a person has to decide',
      historyOf({ word: OPEN }),
      { ledger: [{ orderId: 'A', state: 'unknown' }] },
    ],
    ['open, and "not continued" of a later call', historyOf({ word: OPEN }, { word: NOT_CONTINUED }), made()],
    [
      'no to one of two at once, open to the other',
      historyOf({ word: NO }, { asked: START + 5000, word: OPEN }),
      made(),
    ],
    [
      'orphaned with evidence',
      historyOf({ word: OPEN }, { asked: START + 20 * MINUTE, word: ORPHANED }),
      { seen: [look(0), look(1), look(2), look(10 * MINUTE)], ledger: [{ orderId: 'A', state: 'orphaned' }] },
    ],
    [
      'one attempt after the other',
      historyOf({ word: OPEN }, { word: NUMBER }),
      { ...made(), seen: [place('e1'), look(1, { event: 'e1' }), place('e2'), look(2, { event: 'e2' })] },
    ],
    [
      'the timer looks where a parcel is that somebody else has placed',
      historyOf({ word: NUMBER }),
      { ...made(), seen: [place('e1'), place('e2'), look(1, { event: 'e1', function: 'reconcile' })] },
    ],
  ] as [string, History, Partial<World>][])('%s', (_, history, there) => {
    expect(brokenBy(history, there)).toEqual([]);
  });

  it('is an order closed after one look in vain, when its personal data was due', () => {
    const ledger = [{ orderId: 'A', state: 'orphaned', erasedAt: START }];
    const seen = [look(0)];
    expect(brokenBy(historyOf({ word: OPEN }), { ledger, seen })).toEqual([]);
    const told = (at: number) => historyOf({ word: OPEN }, { asked: START + at, word: ORPHANED });
    expect(brokenBy(told(MINUTE), { ledger, seen })).toEqual([]);
    const later = [{ ...ledger[0], orderId: 'A', state: 'orphaned', erasedAt: START + 10 * MINUTE }];
    expect(brokenBy(told(MINUTE), { ledger: later, seen })).toHaveLength(1);
  });
});

describe('a broken promise', () => {
  it.each([
    [
      'told no, and it was made',
      historyOf({ word: NO }),
      made(),
      '"A #1" was told no (9300501), and has the waybill YT1',
    ],
    [
      'told no, corrected, and the first request was made',
      historyOf({ word: NO }, { remark: 'A #2', word: NUMBER }),
      made(),
      '"A #2" was told YT1, and no such waybill was made from it',
    ],
    [
      'told "not continued", and it was made',
      historyOf({ word: NOT_CONTINUED }),
      made(),
      'was told notContinued, and has',
    ],
    [
      'told no twice at once',
      historyOf({ word: NO }, { asked: START + 5000, word: NOT_CONTINUED }),
      made(),
      'told no (9300501)',
    ],
    ['told open, then no', historyOf({ word: OPEN }, { word: NO }), made(), 'was told no (9300501), and has'],
    [
      'told taken, and it was made',
      historyOf({ word: TAKEN }),
      made(),
      'was told taken, and has the waybill YT1',
    ],
    [
      'told orphaned, and it was made',
      historyOf({ word: ORPHANED }),
      made(),
      'was told orphaned, and has the waybill YT1',
    ],
    [
      'told a number that is none',
      historyOf({ word: NUMBER }),
      {},
      'was told YT1, and no such waybill was made from it',
    ],
    [
      'told another number',
      historyOf({ word: { ...NUMBER, waybillId: 'YT2' } }),
      made(),
      'was told YT2, and no such',
    ],
    ['in no list', historyOf({ word: OPEN }), { waybills: [waybill()] }, 'stands in the ledger not at all'],
    [
      'in the list as refused',
      historyOf({ word: OPEN }),
      { waybills: [waybill()], ledger: [{ orderId: 'A', state: 'refused' }] },
      'stands in the ledger refused without a number',
    ],
    [
      'open for ever though it was made',
      historyOf({ word: OPEN }),
      { waybills: [waybill()], ledger: [{ orderId: 'A', state: 'unknown' }] },
      'stands in the ledger unknown',
    ],
    [
      'in the list by another number',
      historyOf({ word: OPEN }),
      { waybills: [waybill()], ledger: [{ ...created, waybillId: 'YT9' }] },
      'stands in the ledger created YT9',
    ],
    [
      'cancelled at the courier only',
      historyOf({ word: NUMBER }),
      made({ orderStatus: 1 }),
      'has the cancelled waybill YT1 and stands in the ledger created',
    ],
    [
      'in the list, and not at the courier',
      historyOf({ word: OPEN }),
      { ledger: [created] },
      'stands in the ledger created YT1, and has no waybill',
    ],
    [
      'nobody at work',
      historyOf({ word: OPEN }),
      { ledger: [{ orderId: 'A', state: 'creating' }] },
      'hangs in "creating"',
    ],
    [
      'doubled under one id',
      historyOf({ word: NUMBER }),
      { waybills: [waybill(), waybill({ waybillId: 'YT2' })], ledger: [created] },
      'A has 2 waybills',
    ],
    [
      'doubled under two ids',
      historyOf({ word: TAKEN }, { orderId: 'A-2', remark: 'A #2', word: { ...NUMBER, waybillId: 'YT2' } }),
      {
        waybills: [waybill(), waybill({ orderId: 'A-2', waybillId: 'YT2', customRemark: 'A #2' })],
        ledger: [created, { orderId: 'A-2', state: 'created', waybillId: 'YT2' }],
      },
      'one order, 2 parcels: YT1 (A), YT2 (A-2)',
    ],
    [
      'made for people who went home',
      historyOf({ word: OPEN }),
      made({ createTime: (START + 90 * MINUTE) / 1000 }),
      'was made 90 minutes after anybody had asked for it',
    ],
    [
      'made by asking for it again when it is old',
      historyOf({ word: OPEN }, { asked: START + 89 * MINUTE, word: NUMBER }),
      {
        waybills: [waybill({ createTime: (START + 90 * MINUTE) / 1000 })],
        ledger: [{ ...created, placedAt: START }],
      },
      'was made 90 minutes after it was first sent',
    ],
    [
      'orphaned at once',
      historyOf({ word: ORPHANED }),
      { seen: [look(0), look(4000)] },
      'A is orphaned after 2 looks within 4 s',
    ],
    [
      'orphaned in the list only, without a look',
      historyOf({ word: OPEN }),
      { ledger: [{ orderId: 'A', state: 'orphaned' }] },
      'A is orphaned after 0 looks within 0 s',
    ],
    [
      'orphaned by few looks',
      historyOf({ word: OPEN }, { asked: START + 20 * MINUTE, word: ORPHANED }),
      { seen: [look(0), look(1), look(11 * MINUTE)] },
      'A is orphaned after 3 looks within 660 s',
    ],
    [
      'orphaned by few looks, and looked for afterwards',
      historyOf({ word: OPEN }),
      {
        ledger: [{ orderId: 'A', state: 'orphaned', closedAt: START + 11 * MINUTE }],
        seen: [0, 11, 200, 400, 600].map((minute) => look(minute * MINUTE)),
      },
      'A is orphaned after 2 looks within 660 s',
    ],
    [
      'orphaned by looks that got no answer',
      historyOf({ word: OPEN }, { asked: START + 20 * MINUTE, word: ORPHANED }),
      { seen: [look(0), look(11 * MINUTE, { made: undefined })] },
      'A is orphaned after 1 looks within 0 s',
    ],
    [
      'a request taken out of an open order',
      historyOf({ word: OPEN }),
      { ledger: [{ orderId: 'A', state: 'unknown' }], erasedOpen: ['A'] },
      'A lost its request while it was open',
    ],
    [
      'closed without a look because its time was over',
      historyOf({ word: OPEN }),
      { ledger: [{ orderId: 'A', state: 'orphaned', erasedAt: START }] },
      'A is orphaned after 0 looks within 0 s',
    ],
    [
      'two at work',
      historyOf({ word: NUMBER }),
      { ...made(), seen: [place('e1'), place('e2'), place('e1')] },
      'two were at work at A at the same time',
    ],
    [
      'two at work, one looks',
      historyOf({ word: NUMBER }),
      { ...made(), seen: [place('e1'), place('e2'), look(1, { event: 'e1' })] },
      'two were at work at A',
    ],
    [
      'cut off',
      historyOf({ word: { kind: 'open', code: -504003 } }),
      {},
      'a function ran into its time limit',
    ],
    [
      'lost for words',
      historyOf({ word: { kind: 'no', code: -700099 } }),
      {},
      'a function failed in a way nobody expected',
    ],
  ] as [string, History, Partial<World>, string][])('%s', (_, history, there, sentence) => {
    expect(brokenBy(history, there).join()).toContain(sentence);
  });

  it('told cancelled, and the waybill lives', () => {
    const history = historyOf({ word: NUMBER });
    history.cancellings.push({ orderId: 'A', told: START, code: 0 });
    expect(brokenBy(history, made()).join()).toContain('A was told cancelled, and its waybill lives');
    expect(
      brokenBy(history, { ...made({ orderStatus: 1 }), ledger: [{ ...created, state: 'cancelled' }] }),
    ).toEqual([]);
  });

  it('is a waybill made after its order was given up, unless somebody wanted it again', () => {
    const late = { waybills: [waybill({ createTime: (START + 5 * MINUTE) / 1000 })], ledger: [created] };
    const givenUp = (...asks: Parameters<typeof historyOf>) => ({
      ...historyOf(...asks),
      givingsUp: [{ orderId: 'A', told: START }],
    });
    const number = { asked: START + 6 * MINUTE, word: NUMBER };
    expect(brokenBy(givenUp({ word: OPEN }, number), late).join()).toContain(
      'YT1 was made after A was given up',
    );
    expect(brokenBy(givenUp({ word: OPEN }, { ...number, again: true }), late)).toEqual([]);
  });

  it('is a balance that does not agree with the waybills; a cancelled one costs nothing', () => {
    const waybills = [waybill(), waybill({ orderId: 'B', waybillId: 'YT2', orderStatus: 1 })];
    const left = (after: number) =>
      brokenPromises([], world({ waybills, balances: [{ bizId: 'K1', before: 10, after }] }));
    expect(left(9)).toEqual([]);
    expect(left(8)).toEqual(['K1 has 8 sheets, not 9']);
  });

  it('comes with what was asked, what was told and what reached WeChat, in the order of time', () => {
    const seen = [
      { ...place('e1'), asked: START + 1, made: { at: START + 2, errcode: 0, waybillId: 'YT1' } },
    ];
    const [text = ''] = brokenPromises([historyOf({ word: NO })], world({ ...made(), seen }));
    expect(
      text
        .split('\n')
        .slice(1)
        .map((line) => line.trim().replace(/^\S+Z\s+/, '')),
    ).toEqual([
      'addOrder A with "A #1"',
      'addOrder e1: addOrder',
      'addOrder e1: addOrder is answered 0 YT1',
      'told of "A #1": no 9300501',
    ]);
  });
});
