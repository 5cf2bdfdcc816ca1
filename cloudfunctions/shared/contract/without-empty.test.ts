import fc from 'fast-check';
import * as v from 'valibot';
import { loadContracts } from '../../../scripts/lib/contracts';
import { sampleEvents } from '../../../scripts/lib/sample-events';
import { withValue } from '../../../scripts/lib/schema/place';
import { type Path, type Schema, sitesOf } from '../../../scripts/lib/schema/sites';
import type { AnyContract } from './define';
import { list, text } from './fields';
import { validate } from './validate';
import { withoutEmpty } from './without-empty';

const short = (label: string) => text(label, { maxBytes: 9, limitOf: 'us' });
const row = v.strictObject({ name: short('名称'), note: v.optional(short('说明')) });
const schema = v.pipe(
  v.strictObject({
    name: short('姓名'),
    tel: v.optional(short('座机')),
    kind: v.optional(short('类型'), 'plain'),
    inner: v.optional(row),
    rows: v.optional(list('行', row, { most: 2, tooMany: '太多' })),
  }),
  v.title('请求'),
);

describe('an optional field that is there and empty', () => {
  it.each([
    [{ name: 'a', tel: '', kind: null }, { name: 'a' }],
    [{ name: 'a', inner: null, rows: '' }, { name: 'a' }],
    [
      { name: 'a', inner: { name: 'b', note: '' } },
      { name: 'a', inner: { name: 'b' } },
    ],
    [
      { name: 'a', rows: [{ name: 'b', note: null }] },
      { name: 'a', rows: [{ name: 'b' }] },
    ],
  ])('%j is %j', (request, left) => {
    expect(withoutEmpty(schema, request)).toEqual(left);
    expect(validate(schema, request)).toEqual(validate(schema, left));
  });

  it('gets its default', () => {
    expect(validate(schema, { name: 'a', kind: '' })).toEqual({
      ok: true,
      request: { name: 'a', kind: 'plain' },
    });
  });

  it.each([
    [{ name: '' }],
    [{ name: null }],
    [{ name: 'a', tel: 0 }],
    [{ name: 'a', tel: false }],
    [{ name: 'a', tel: ' ' }],
    [{ name: 'a', rows: [] }],
    [{ name: 'a', inner: {} }],
    [{ name: 'a', unknown: '' }],
  ])('is no field that is needed, unknown, or says something: %j stays', (request) => {
    expect(withoutEmpty(schema, request)).toEqual(request);
  });

  it('is not looked for in the rows of a list that is too long', () => {
    const rows = Array(3).fill(untouchable());
    expect(withoutEmpty(schema, { name: 'a', rows })).toEqual({ name: 'a', rows });
  });

  it('makes no difference, and anything else stays what it was', () => {
    const junk = fc.anything({ withNullPrototype: true, withBigInt: true });
    fc.assert(
      fc.property(junk, junk, (inner, rows) => {
        const request = { name: 'a', inner, rows };
        const once = withoutEmpty(schema, request);
        expect(withoutEmpty(schema, once)).toEqual(once);
        expect(validate(schema, once)).toEqual(validate(schema, request));
      }),
    );
  });
});

/** Fails whoever looks at it. */
function untouchable(): object {
  const refuse = () => {
    throw new Error('a row was looked at');
  };
  return new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse });
}

describe('every optional field of every contract', () => {
  const optionalOf = ({ request }: AnyContract): Path[] =>
    sitesOf(request as unknown as Schema).flatMap(({ path, schema: { type } }) =>
      type === 'optional' ? [path] : [],
    );

  it('may be empty: the request is then the one without it', async () => {
    const contracts = (await loadContracts()).filter((contract) => optionalOf(contract).length);
    expect(contracts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['addOrder', 'bindAccount', 'getEwaybillAccount', 'onWaybillEvent']),
    );
    for (const { name, request } of contracts) {
      for (const { event } of sampleEvents(name)) {
        for (const path of optionalOf({ request } as AnyContract)) {
          const checked = (value: unknown) => ({
            field: `${name}.${path.join('.')}`,
            result: validate(request, withValue(event, path, value)),
          });
          for (const empty of ['', null]) expect(checked(empty)).toEqual(checked(undefined));
        }
      }
    }
  });
});

describe('every list of every contract', () => {
  it('has a bound that is looked at before its rows', async () => {
    const lists = (await loadContracts()).flatMap(({ name, request }) =>
      sitesOf(request as unknown as Schema)
        .filter(({ schema: field }) => unwrapped(field).item)
        .map(({ path }) => ({ name, request, path })),
    );
    expect(lists.map(({ name, path }) => `${name}.${path.join('.')}`)).toEqual(
      expect.arrayContaining([
        'addOrder.cargo.detailList',
        'addOrder.shop.detailList',
        'batchGetOrder.orderList',
      ]),
    );
    for (const { name, request, path } of lists) {
      const [{ event } = { event: {} }] = sampleEvents(name);
      const checked = validate(request, withValue(event, path, Array(30_000).fill(untouchable())));
      const issues = checked.ok
        ? []
        : checked.issues.filter((issue) => issue.path.startsWith(path.join('.')));
      expect(issues).toEqual([{ path: path.join('.'), message: expect.stringMatching(/最多|不能超过/) }]);
    }
  });
});

function unwrapped(field: Schema): Schema {
  return field.wrapped ? unwrapped(field.wrapped) : field;
}
