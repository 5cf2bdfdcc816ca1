import {
  blankOf,
  byteLength,
  inOrder,
  numberOf,
  parseEvent,
  unknownKeys,
  valueAt,
  withValue,
} from './event-model';
import type { FormField } from './wechat';

const text = (name: string): FormField => ({ name, label: name, kind: 'text', required: true });
const FIELDS: FormField[] = [
  text('orderId'),
  { ...text('sender'), kind: 'object', fields: [text('name'), text('mobile')] },
  {
    ...text('goods'),
    kind: 'list',
    item: { ...text(''), kind: 'object', fields: [text('name'), text('count')] },
  },
];

describe('an event under a form', () => {
  const event = { orderId: 'A', goods: [{ name: '茶' }, { name: '杯' }] };

  it('is read and changed by path, without touching what it was', () => {
    expect(valueAt(event, ['goods', 1, 'name'])).toBe('杯');
    expect(valueAt(event, ['sender', 'name'])).toBeUndefined();
    expect(withValue(event, ['sender', 'name'], '沈')).toEqual({ ...event, sender: { name: '沈' } });
    expect(withValue(event, ['goods', 0, 'name'], '壶')).toEqual({
      orderId: 'A',
      goods: [{ name: '壶' }, { name: '杯' }],
    });
    expect(event.goods).toHaveLength(2);
  });

  it('loses a field that was emptied and an item that was removed', () => {
    expect(withValue(event, ['orderId'], undefined)).toEqual({ goods: event.goods });
    expect(withValue(event, ['goods', 0], undefined)).toEqual({ orderId: 'A', goods: [{ name: '杯' }] });
    expect(withValue({ sender: {} }, ['sender'], undefined)).toEqual({});
  });

  it('gets the order of the contract, and keeps what the contract does not know', () => {
    const mixed = {
      odd: 1,
      goods: [{ count: '1', name: '茶' }],
      sender: { mobile: '1', name: '沈' },
      orderId: 'A',
    };
    expect(JSON.stringify(inOrder(FIELDS, mixed))).toBe(
      '{"orderId":"A","sender":{"name":"沈","mobile":"1"},"goods":[{"name":"茶","count":"1"}],"odd":1}',
    );
    expect(unknownKeys(FIELDS, { ...mixed, sender: { nam: 1 } })).toEqual(['odd', 'sender.nam']);
  });

  it('is an object or nothing', () => {
    expect(parseEvent('{"a":1}')).toEqual({ a: 1 });
    for (const other of ['[1]', '1', 'null', '{', '']) expect(parseEvent(other)).toBeUndefined();
  });
});

describe('a field', () => {
  it('takes numbers as numbers, nothing as nothing, and the rest as it was typed', () => {
    expect(['12', ' 5.5 ', '', 'zwölf', '1e999'].map(numberOf)).toEqual([
      12,
      5.5,
      undefined,
      'zwölf',
      '1e999',
    ]);
  });

  it('begins a new item with what fits its kind', () => {
    expect(FIELDS.map(blankOf)).toEqual(['', {}, []]);
    expect(blankOf({ ...text('x'), kind: 'choice', choices: [{ value: 2, label: '二' }] })).toBe(2);
  });

  it('counts bytes, not characters', () => {
    expect(byteLength('沈a')).toBe(4);
  });
});
