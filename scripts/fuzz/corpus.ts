/** Texts that break programs: markup, direction overrides, halves of characters, keys of objects, paths, queries. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '<script>window.__hacked = 1</script>',
  '<img src=x onerror="window.__hacked = 1">',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("return process")()}}',
  '`$(id)`',
  "' OR '1'='1",
  '{"$ne":null}',
  '$where',
  '.*',
  '(((((',
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'null',
  'NaN',
  '../../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '\u202e\u2066gnp.exe\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  'a\udc00b',
  '\u0000',
  'line\r\nSet-Cookie: a=b',
  '\u001b[31mred\u0007',
  '\u2028\u2029',
  'e\u0301'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(8),
  '𠮷野家',
  '０１２３',
  '王小蒙',
  '13800138000',
  '9007199254740993',
  '99999999999999999999999999999999',
  '1e308',
  '%00%0a%s%n',
  'https://example.invalid/?a=1&access_token=x',
];

/** Values that are as legal in JSON as any other; as texts, because that is how they arrive. */
const HOSTILE_JSON: readonly string[] = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '0.1',
  '1e308',
  '-1e308',
  '5e-324',
  '4294967295',
  '4294967296',
  '9007199254740993',
  '18446744073709551616',
  '1763000000000',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"length":1e9}',
  '{"toString":1,"valueOf":2,"toJSON":3}',
  '{"then":1}',
  '{"$set":{"state":"created"}}',
  '{"$numberDouble":"NaN"}',
  '{"$date":"x"}',
  '{"$regularExpression":{"pattern":"(a+)+$","options":""}}',
  '{"_internalType":"Symbol(UNSET_FIELD_NAME)","operator":"remove"}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"a":{"__proto__":{"polluted":1,"toString":1}}}',
  '[{"__proto__":{"polluted":1}}]',
];

/** Afresh at each call, own `__proto__` keys included. */
export function hostileValues(): unknown[] {
  return [...HOSTILE_JSON.map((json) => JSON.parse(json)), ...HOSTILE_TEXTS];
}

/** Rare, because each costs a thousand others. */
export function hugeValues(): unknown[] {
  const deep = (open: string, close: string, depth: number) =>
    JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
  return [
    'x'.repeat(1_000_000),
    '中'.repeat(100_000),
    '\ud800'.repeat(20_000),
    '9'.repeat(100_000),
    deep('[', ']', 2000),
    deep('{"a":', '}', 2000),
    Array.from({ length: 20_000 }, (_, at) => at),
    Array.from({ length: 5000 }, () => ({})),
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key${at}`, at])),
  ];
}

/** Names of fields nobody declared. */
export const HOSTILE_KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'surprise',
  'access_token',
  'openid ',
  '$where',
  'a.b',
  '',
  '<script>',
  '\u0000',
  '\ud800',
  'errCode',
  'k'.repeat(5000),
];
