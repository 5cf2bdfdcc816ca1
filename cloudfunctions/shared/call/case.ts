type Json = unknown;

/** waybillId → waybill_id, through objects and arrays; values stay. The same rule as wx-server-sdk's. */
export function toSnake(value: Json): Json {
  return renameKeys(value, (key) =>
    key.replace(/[A-Z]/g, (letter, at) => (at ? '_' : '') + letter.toLowerCase()),
  );
}

/** waybill_id → waybillId, through objects and arrays; values stay. The same rule as wx-server-sdk's. */
export function toCamel(value: Json): Json {
  return renameKeys(value, (key) => key.replace(/_[a-z]/g, (match) => match.slice(1).toUpperCase()));
}

function renameKeys(value: Json, rename: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rename(key), renameKeys(inner, rename)]),
  );
}
