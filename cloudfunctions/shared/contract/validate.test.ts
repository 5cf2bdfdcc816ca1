import * as v from 'valibot';
import { choice, count, flag, text } from './fields';
import { validate } from './validate';

const schema = v.strictObject({
  name: text('姓名', { maxBytes: 9, limitOf: 'us' }),
  size: v.optional(count('数量', 1)),
  fast: v.optional(flag('是否加急')),
  kind: v.optional(choice('类型', { 0: '二联单', 1: '一联单' })),
  sender: v.optional(v.strictObject({ mobile: text('手机号', { maxBytes: 32, limitOf: 'us' }) })),
});

const messages = (input: unknown) => {
  const checked = validate(schema, input);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('validate', () => {
  it('hands back a good request', () => {
    expect(validate(schema, { name: '王小蒙', kind: 1 })).toEqual({
      ok: true,
      request: { name: '王小蒙', kind: 1 },
    });
  });

  it.each([
    [{}, 'name: 请填写姓名'],
    [{ name: '' }, 'name: 请填写姓名'],
    [{ name: null }, 'name: 姓名应为文字'],
    [{ name: '王小蒙蒙' }, 'name: 姓名太长，不能超过 9 字节（一个汉字 3 字节）'],
    [{ name: 'a\nb' }, 'name: 姓名里有换行或看不见的字符，请删掉后重试'],
    [{ name: 'a', size: '3' }, 'size: 数量应为数字'],
    [{ name: 'a', size: 0 }, 'size: 数量不能小于 1'],
    [{ name: 'a', size: 1.5 }, 'size: 数量应为整数'],
    [{ name: 'a', size: Number.NaN }, 'size: 数量应为数字'],
    [{ name: 'a', fast: 1 }, 'fast: 是否加急应为是或否（true/false）'],
    [{ name: 'a', kind: 2 }, 'kind: 类型只能是 0、1'],
    [{ name: 'a', sender: {} }, 'sender.mobile: 请填写手机号'],
    [{ name: 'a', sender: 'x' }, 'sender: sender应为一组字段（对象）'],
    [{ name: 'a', constructor: 1 }, 'constructor: 不认识的字段「constructor」，请检查拼写'],
    [JSON.parse('{"name":"a","__proto__":1}'), '__proto__: 不认识的字段「__proto__」，请检查拼写'],
  ])('answers %j with 「%s」', (input, message) => {
    expect(messages(input)).toEqual([message]);
  });

  it.each([[null], [undefined], [[]], ['{}'], [7]])(
    'asks for an object and its fields instead of %j',
    (input) => {
      expect(messages(input)).toEqual([': 请求应为一组字段（对象）', 'name: 请填写姓名']);
    },
  );

  it('cuts a monstrous field name and never returns more than 20 issues', () => {
    const [issue = ''] = messages({ name: 'a', ['x'.repeat(1_000_000)]: 1 });
    expect(issue.length).toBeLessThan(120);
  });
});
