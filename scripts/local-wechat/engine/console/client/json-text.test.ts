import fc from 'fast-check';
import { judgeJson, readableJson, tokensOf } from './json-text';

describe('the text of an event', () => {
  it('is accepted whatever JSON it is, objects or not', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(judgeJson(text)).toEqual({ ok: true });
      }),
    );
  });

  it('is refused with the place of the mistake', () => {
    expect(judgeJson('{\n  "a": 1,\n  b\n}')).toEqual({ ok: false, problem: 'JSON 第 3 行第 3 列写错了' });
  });

  it('is refused with a sentence when it just ends', () => {
    expect(judgeJson('')).toMatchObject({ ok: false, problem: expect.stringMatching(/^JSON/) });
  });
});

describe('colouring JSON', () => {
  it('loses no character', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        expect(
          tokensOf(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('tells keys, texts, numbers and words apart, also where a text looks like JSON', () => {
    const tokens = tokensOf('{"a": "b: \\"1\\"", "c": [-1.5e3, null]}').filter(
      ({ kind }) => kind !== 'plain',
    );

    expect(tokens).toEqual([
      { kind: 'key', text: '"a"' },
      { kind: 'text', text: '"b: \\"1\\""' },
      { kind: 'key', text: '"c"' },
      { kind: 'number', text: '-1.5e3' },
      { kind: 'word', text: 'null' },
    ]);
  });
});

it('cuts a text nobody reads and says how long it was', () => {
  expect(readableJson({ printHtml: 'A'.repeat(6000), orderId: 'QH1' })).toMatch(
    /A{60}…（共 6000 个字符）.*QH1/s,
  );
});
