import { randomInt } from 'node:crypto';
import type { AnyContract } from '../cloudfunctions/shared/contract/define';
import { validate } from '../cloudfunctions/shared/contract/validate';
import { withValue } from '../scripts/lib/schema/place';
import { type Path, type Schema, sitesOf } from '../scripts/lib/schema/sites';

/** A text that is nowhere else in the world, and where it was planted. */
export interface Mark {
  text: string;
  function: string;
  /** Dotted, such as `sender.mobile`; rows of lists as `*`. */
  field: string;
}

export interface MarkedEvent {
  event: Record<string, unknown>;
  marks: Mark[];
}

/** Neither hexadecimal nor a word, so no hash and no sentence has it by chance. */
const LETTERS = 'GHJKLMNPQRSTUVWXYZghjkmnpqrstuvwxyz';
/** What WeChat or the ledger looks things up by: with a mark in it nothing is found, so nothing succeeds. */
const LOOKED_UP =
  /^(orderId|orderIds|waybillId|deliveryId|bizId|openid|serviceName|wxAppid|version|cursor|DeliveryID|WayBillId|OrderId|Event)$/;
/** What all marks begin with: a text without it has none. The shortest field takes ten letters. */
export const SIGN = 'QzJ';
const DIGITS = 12;

export function newMark(): string {
  return SIGN + Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/**
 * The sample event with a mark in every text field where its contract takes one, optional fields included;
 * `found` leaves out what things are looked up by.
 */
export function marked(
  contract: AnyContract,
  sample: Record<string, unknown>,
  fields: 'all' | 'found',
): MarkedEvent {
  const marks: Mark[] = [];
  let event = sample;
  for (const { path, schema } of sitesOf(contract.request as unknown as Schema)) {
    if (kindOf(schema) !== 'string') continue;
    if (fields === 'found' && path.some((key) => LOOKED_UP.test(String(key)))) continue;
    const before = String(valueAt(sample, path) ?? '');
    const digits = `7${Array.from({ length: DIGITS }, () => randomInt(10)).join('')}`;
    const mark = newMark();
    const phone = digits.replace(/^../, '13').slice(0, 11);
    // Rules of a field may want its own form, digits, a phone or an address of the web.
    for (const [text, value] of [
      [mark, mark],
      [mark, before + mark],
      [phone, phone],
      [digits, digits],
      [mark, `https://${mark}.example`],
    ] as const) {
      const candidate = withValue(event, path, value) as Record<string, unknown>;
      if (!validate(contract.request, candidate).ok) continue;
      event = candidate;
      marks.push({ text, function: contract.name, field: fieldName(path) });
      break;
    }
  }
  return { event, marks };
}

/** The marked event with every marked text made one that the contract refuses, the mark still in it. */
export function spoilt(contract: AnyContract, { event, marks }: MarkedEvent): Record<string, unknown>[] {
  const spoil = [
    (text: string) => `${text}\u0000`,
    (text: string) => text + 'x'.repeat(10_000),
    (text: string) => [text],
    (text: string) => ({ [text]: text }),
  ];
  const texts = new Set(marks.map(({ text }) => text));
  const paths = sitesOf(contract.request as unknown as Schema).map(({ path }) => path);
  const holds = (value: unknown) =>
    typeof value === 'string' && [...texts].some((text) => value.includes(text));
  return spoil.map((change) =>
    paths.reduce<Record<string, unknown>>((so, path) => {
      const value = valueAt(so, path);
      return holds(value) ? (withValue(so, path, change(value as string)) as typeof so) : so;
    }, event),
  );
}

/** Everything a text says, also what it says in base64, as labels do. */
export function readable(text: string): string {
  const encoded = text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
  return [text, ...encoded.map((blob) => Buffer.from(blob, 'base64').toString('utf8'))].join('\n');
}

function kindOf({ wrapped, type }: Schema): string {
  return wrapped ? kindOf(wrapped) : type;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((so, key) => (so as Record<string, unknown> | undefined)?.[key], value);
}

function fieldName(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
}
