import fc from 'fast-check';
import { emptyForm } from '../../create/logic/form';
import {
  answered,
  asked,
  broughtAtOnce,
  corrected,
  emptied,
  emptyPaste,
  failed,
  isSomething,
  type Paste,
  type Turn,
  typed,
} from './paste';

const LONG = '林小满 13800138001 浙江省杭州市西湖区测试路18号';
const OTHER = '唐小明 13900139002 广东省广州市海珠区示例路9号';

/** A page with a box and parts: `of` says to which text they belong, '' for what somebody filled in by hand. */
interface Parts {
  of: string | null;
}
const NONE: Parts = { of: null };

function page() {
  let paste: Paste<Parts> = emptyPaste();
  let parts: Parts = NONE;
  const asks = new Map<number, string>();
  const take = (turn: Turn<Parts>) => {
    if (turn.paste.state === 'reading') asks.set(turn.paste.question, turn.paste.text);
    paste = turn.paste;
    if (turn.parts !== undefined) parts = turn.parts ?? NONE;
  };
  return {
    now: () => ({ ...paste, parts }),
    asks,
    type: (text: string) => take(typed(paste, text, parts)),
    ask: () => take(asked(paste, parts)),
    answer: (question: number) => take(answered(paste, question, { of: asks.get(question) ?? '' })),
    fail: (question: number) => take(failed(paste, question)),
    correct() {
      if (paste.state === 'reading') return;
      paste = corrected(paste);
      parts = { of: '' };
    },
    choose() {
      paste = emptied(paste);
      parts = { of: '' };
    },
  };
}

describe('a text in the box', () => {
  it('is asked about once, however often the event comes', () => {
    const box = page();
    for (let event = 0; event < 5; event++) box.type(`${LONG}\n`);
    expect(box.now()).toMatchObject({ state: 'reading', question: 1, parts: NONE });
  });

  it.each([
    ['a shorter', `短一 ${'1'.repeat(11)}`],
    ['one of the same length', [...LONG].reverse().join('')],
    ['a longer', `${LONG}${OTHER}`],
  ])('is read anew when %s one replaces it', (_, next) => {
    const box = page();
    box.type(LONG);
    box.answer(1);
    box.type(next);
    expect(box.now()).toMatchObject({ state: 'reading', parts: NONE, former: { parts: { of: LONG } } });
    box.answer(2);
    expect(box.now()).toMatchObject({ state: 'answered', parts: { of: next } });
    expect(box.now().former).toBeUndefined();
  });

  it('that is back has its parts back without a question', () => {
    const box = page();
    box.type(LONG);
    box.answer(1);
    box.type('');
    expect(box.now()).toMatchObject({ state: 'idle', parts: NONE });
    box.type(OTHER);
    box.fail(3);
    box.type(LONG);
    expect(box.now()).toMatchObject({ state: 'answered', parts: { of: LONG } });
  });

  it('gives back what was filled in by hand when it is taken out again', () => {
    const box = page();
    box.correct();
    box.type(LONG);
    expect(box.now().parts).toEqual(NONE);
    box.type('');
    expect(box.now().parts).toEqual({ of: '' });
  });

  it('that cannot be read leaves no parts of another one, and takes parts filled in by hand', () => {
    const box = page();
    box.type(LONG);
    box.answer(1);
    box.type(OTHER);
    box.fail(2);
    expect(box.now()).toMatchObject({ state: 'failed', parts: NONE });
    box.correct();
    expect(box.now()).toMatchObject({ state: 'answered', parts: { of: '' } });
  });

  it('asked about twice keeps its parts if the second question comes to nothing', () => {
    const box = page();
    box.type(LONG);
    box.answer(1);
    box.ask();
    box.fail(2);
    expect(box.now()).toMatchObject({ state: 'answered', parts: { of: LONG } });
  });
});

it('shows no parts but those of the text in the box, or filled in by hand after it, whatever happens', () => {
  const texts = fc.constantFrom('', '短', LONG, `${LONG}\n`, OTHER, `${LONG}\n${OTHER}`, LONG.slice(0, 12));
  const event = fc.oneof(
    { weight: 4, arbitrary: texts.map((text) => ({ kind: 'type' as const, text })) },
    fc.constantFrom({ kind: 'repeat' as const }, { kind: 'ask' as const }),
    fc.constantFrom({ kind: 'correct' as const }, { kind: 'choose' as const }),
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('answer' as const, 'fail' as const),
        back: fc.nat(3),
      }),
    },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const box = page();
      let value = '';
      for (const one of events) {
        if (one.kind === 'type') value = one.text;
        if (one.kind === 'choose') value = '';
        if (one.kind === 'type' || one.kind === 'repeat') box.type(value);
        if (one.kind === 'ask' || one.kind === 'correct' || one.kind === 'choose') box[one.kind]();
        // Answers come late and out of order, and some twice.
        if (one.kind === 'answer' || one.kind === 'fail') box[one.kind](box.now().question - one.back);
        const { text, state, parts } = box.now();
        expect(text).toBe(value.trim());
        if (state === 'reading' || state === 'failed') expect(parts).toEqual(NONE);
        else expect([text, '', null]).toContain(parts.of);
        if (text.length >= 8 && state !== 'reading' && state !== 'failed') expect(parts.of).not.toBeNull();
      }
    }),
  );
});

it('tells a paste by what it brings along, not by how much longer the text is', () => {
  expect(broughtAtOnce('', LONG)).toBe(LONG.length);
  expect(broughtAtOnce(LONG, OTHER)).toBeGreaterThan(20);
  expect(broughtAtOnce(LONG, `${LONG}1`)).toBe(1);
  expect(broughtAtOnce(LONG, LONG.slice(0, -3))).toBe(0);
  expect(broughtAtOnce('aa', 'aaa')).toBe(1);
});

it('knows a form that nobody wrote into', () => {
  const { receiver, queue } = emptyForm();
  expect(isSomething([receiver, queue])).toBe(false);
  expect(isSomething([{ ...receiver, city: '杭州市' }, queue])).toBe(true);
});
