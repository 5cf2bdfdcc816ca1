import { decidedWord, strongest, wordOf } from './words';

describe('what an answer of addOrder means', () => {
  it.each([
    [{ result: { errCode: 0, waybillId: 'YT1' } }, { kind: 'number', waybillId: 'YT1' }],
    [{ result: { errCode: 9300501 } }, { kind: 'no', code: 9300501 }],
    [{ result: { errCode: 45011 } }, { kind: 'no', code: 45011 }],
    [{ result: { errCode: -700003 } }, { kind: 'open', code: -700003 }],
    [{ result: { errCode: -700005 } }, { kind: 'notContinued' }],
    [{ result: { errCode: -700004 } }, { kind: 'taken' }],
    [{ result: { errCode: -700007 } }, { kind: 'orphaned' }],
    [{ result: { errCode: -700008 } }, { kind: 'cancelled' }],
    [{ errCode: -504002 }, { kind: 'open', code: -504002 }],
    [{ errCode: -504003 }, { kind: 'open', code: -504003 }],
  ])('%j is %j', (answer, word) => {
    expect(wordOf(answer)).toEqual(word);
  });

  it('a refusal is none while another answer to the same request is open', () => {
    const no = { kind: 'no', code: 45011 } as const;
    const open = { kind: 'open', code: -700003 } as const;
    expect(strongest([no, open])).toBe(open);
    expect(strongest([{ kind: 'notContinued' }, no])).toBe(no);
  });
});

describe('what an answer of decideOrder means', () => {
  const unknown = { errCode: 0, state: 'unknown', waybillId: '' };
  it.each([
    [{ result: { errCode: 0, state: 'created', waybillId: 'YT1' } }, { kind: 'number', waybillId: 'YT1' }],
    [{ result: { errCode: 0, state: 'orphaned' } }, { kind: 'orphaned' }],
    [{ result: { errCode: 0, state: 'cancelled' } }, { kind: 'cancelled' }],
    [{ result: unknown }, { kind: 'open', code: 0 }],
    [{ result: { errCode: -700007 } }, { kind: 'orphaned' }],
    [{ result: { errCode: -700003 } }, { kind: 'open', code: -700003 }],
    [{ result: { errCode: -700010 } }, { kind: 'open', code: -700010 }],
    [{ errCode: -504002 }, { kind: 'open', code: -504002 }],
  ])('%j is %j', (answer, word) => {
    expect(decidedWord(answer)).toEqual(word);
  });
});
