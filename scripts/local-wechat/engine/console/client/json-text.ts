export type ParsedJson = { ok: true } | { ok: false; problem: string };

/** Judges the text of an event; the problem names line and column where the browser tells a position. */
export function judgeJson(text: string): ParsedJson {
  try {
    JSON.parse(text);
    return { ok: true };
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position === undefined) return { ok: false, problem: 'JSON 没有写完，或格式不对' };
    const before = text.slice(0, Number(position)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, problem: `JSON 第 ${before.length} 行第 ${column} 列写错了` };
  }
}

export type TokenKind = 'key' | 'text' | 'number' | 'word' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;

/** Splits formatted JSON for colouring; the texts joined give the input back. */
export function tokensOf(json: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const add = (kind: TokenKind, text: string) => text && tokens.push({ kind, text });
  for (const match of json.matchAll(TOKEN)) {
    const [whole, quoted, colon, number] = match;
    add('plain', json.slice(end, match.index));
    if (quoted) add(colon ? 'key' : 'text', quoted);
    else add(number ? 'number' : 'word', whole);
    if (colon) add('plain', colon);
    end = match.index + whole.length;
  }
  add('plain', json.slice(end));
  return tokens;
}

const LONGEST_SHOWN = 240;

/** JSON for reading: a text that is too long to read, such as a label in base64, is cut and says so. */
export function readableJson(value: unknown): string {
  const shorten = (_: string, inner: unknown) =>
    typeof inner === 'string' && inner.length > LONGEST_SHOWN
      ? `${inner.slice(0, 60)}…（共 ${inner.length} 个字符）`
      : inner;
  return JSON.stringify(value, shorten, 2) ?? 'undefined';
}
