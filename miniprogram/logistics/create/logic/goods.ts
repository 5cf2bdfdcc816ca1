import type { GoodsForm, GoodsRow } from './form';

/** Goods on one phone sent again and again, newest first. */
export interface Preset extends Omit<GoodsForm, 'parcels'> {
  label: string;
}

const MOST_PRESETS = 6;

/** Goods in a link: JSON (`[{"name","count"}]`) or `name*count,name*count`. Whatever is unreadable is left out. */
export function parseGoods(text: string): GoodsRow[] {
  const listed = text.trim().startsWith('[') ? fromJson(text) : fromLine(text);
  return listed.filter(({ name }) => name);
}

function fromJson(text: string): GoodsRow[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map(rowOf) : [];
  } catch {
    return [];
  }
}

function rowOf(item: unknown): GoodsRow {
  const { name, count } = (typeof item === 'object' && item ? item : { name: item }) as Record<
    string,
    unknown
  >;
  return { name: typeof name === 'string' ? name.trim() : '', count: countOf(String(count ?? '')) };
}

function fromLine(text: string): GoodsRow[] {
  return text.split(/[,，;；\n]/).map((part) => {
    const [, name = '', count = ''] = /^\s*(.*?)\s*(?:(?:[*×✕]|\s[xX])\s*(\d+)\s*)?$/.exec(part) ?? [];
    return { name, count: countOf(count) };
  });
}

function countOf(text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : '1';
}

/** 抱枕×2、钥匙扣. */
export function goodsText(items: GoodsRow[]): string {
  return items
    .filter(({ name }) => name.trim())
    .map(({ name, count }) => (count.trim() === '1' ? name.trim() : `${name.trim()}×${count.trim()}`))
    .join('、');
}

/** What was just sent goes to the front. */
export function withPreset(presets: Preset[], { items, weight, sizeX, sizeY, sizeZ }: GoodsForm): Preset[] {
  const label = goodsText(items);
  const preset = { label, items: items.map((item) => ({ ...item })), weight, sizeX, sizeY, sizeZ };
  return [preset, ...presets.filter((known) => known.label !== label)].slice(0, MOST_PRESETS);
}
