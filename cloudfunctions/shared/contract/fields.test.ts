import fc from 'fast-check';
import * as v from 'valibot';
import { count, day, list, readableText, text, unixSeconds, webAddress } from './fields';

const problemIn = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.[0]?.message;
const problem = (value: unknown) => problemIn(unixSeconds('轨迹时间'), value);
const rules = { maxBytes: 9, limitOf: 'us' } as const;

describe('a time in seconds', () => {
  it('may be any of the next decades, and milliseconds of the same times are named as such', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), (seconds) => {
        expect(problem(seconds)).toBeUndefined();
        expect(problem(seconds * 1000)).toBe('轨迹时间看起来是毫秒，请改用秒');
      }),
    );
  });

  it('is whole and not negative', () => {
    expect(problem(1.5)).toBe('轨迹时间应为整数');
    expect(problem(-1)).toBe('轨迹时间不能小于 0');
  });
});

describe('a list', () => {
  /** How many rows were looked at. */
  const looksAt = (rows: number) => {
    let looks = 0;
    const row = v.pipe(
      v.unknown(),
      v.check(() => {
        looks += 1;
        return false;
      }, '不行'),
    );
    const found = v.safeParse(list('清单', row, { most: 3, tooMany: '清单最多 3 行' }), Array(rows).fill(1));
    return { looks, messages: found.issues?.map(({ message }) => message) };
  };

  it('that is too long is refused without a look at any row, however many there are', () => {
    expect(looksAt(30_000)).toEqual({ looks: 0, messages: ['清单最多 3 行'] });
    expect(looksAt(4)).toEqual({ looks: 0, messages: ['清单最多 3 行'] });
    expect(looksAt(3)).toEqual({ looks: 3, messages: ['不行', '不行', '不行'] });
  });

  it('may be empty unless it has to have rows', () => {
    const least = { least: 1, tooFew: '请至少选一行' };
    expect(problemIn(list('清单', count('数量'), { most: 3, tooMany: 'x' }), [])).toBeUndefined();
    expect(problemIn(list('清单', count('数量'), { most: 3, tooMany: 'x', ...least }), [])).toBe(
      '请至少选一行',
    );
  });
});

describe('a line of text', () => {
  const id = text('订单号', rules);
  const said = readableText('物品名称', rules);

  it('that is an id is refused with what cannot be seen in it', () => {
    for (const value of ['a\u200bb', 'a\u202eb', '\ufeff', 'a\nb', 'a\u2028b'])
      expect(problemIn(id, value)).toBe('订单号里有换行或看不见的字符，请删掉后重试');
  });

  it('that people read loses what cannot be seen, and nothing else', () => {
    expect(v.parse(said, 'a\u200b\u202eb\u00ad ')).toBe('ab ');
    expect(problemIn(said, '\u200b\ufeff')).toBe('请填写物品名称');
    expect(problemIn(said, 'a\nb')).toBe('物品名称里有换行或看不见的字符，请删掉后重试');
    expect(problemIn(said, `${'a'.repeat(9)}\u200b`)).toBeUndefined();
  });
});

describe('the address of a picture', () => {
  it.each(['https://img.example.com/1.png', 'http://a', 'HTTPS://A/?q=1'])('may be %s', (address) => {
    expect(problemIn(webAddress('图片'), address)).toBeUndefined();
  });

  it.each([
    'cloud://a/1.png',
    '/1.png',
    'javascript:alert(1)',
    'https://',
    'https:///1',
    'ftp://a',
    'a https://b',
  ])('may not be %s', (address) => {
    expect(problemIn(webAddress('图片'), address)).toMatch(/^图片应以 https:\/\/ 或 http:\/\/ 开头/);
  });
});

describe('a day', () => {
  it('is any day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(problemIn(day('开始日期'), date.toISOString().slice(0, 10))).toBeUndefined();
        },
      ),
    );
  });

  it('is written in full and exists', () => {
    for (const value of [
      '2026-02-29',
      '2026-13-01',
      '2026-99-99',
      '2026-00-10',
      '2026-1-1',
      '22.11.2026',
      '2026-11-22T00:00',
      '',
    ])
      expect(problemIn(day('开始日期'), value)).toBe('开始日期应是日历上有的一天，写成 2026-11-22 这样');
    expect(problemIn(day('开始日期'), '2028-02-29')).toBeUndefined();
  });
});
