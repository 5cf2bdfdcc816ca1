import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { getQuota } from './contract';

const paths = (request: unknown) => {
  const checked = validate(getQuota.request, request);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

describe('a getQuota request', () => {
  it('needs a courier and a customer code, which may be Chinese', () => {
    expect(paths({ deliveryId: 'YTO', bizId: 'xyz' })).toEqual([]);
    expect(paths({ deliveryId: 'STO', bizId: '四川成都龙泉公司_示例科技' })).toEqual([]);
    expect(paths({})).toEqual(['deliveryId', 'bizId']);
  });

  it('with any other field, or any other type, names that field', () => {
    const wrong = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(''),
      fc.array(fc.nat()),
    );
    fc.assert(
      fc.property(wrong, (bizId) => {
        expect(paths({ deliveryId: 'YTO', bizId })).toEqual(['bizId']);
        expect(paths({ deliveryId: 'YTO', bizId: 'xyz', quota: bizId })).toEqual(['quota']);
      }),
    );
  });
});

describe('the code of a direct courier', () => {
  it('is explained as having no balance, not as a fault to try again', () => {
    expect(getQuota.errors[9300527]).toMatchObject({ title: expect.stringContaining('没有面单余额') });
    expect(getQuota.errors[9300527]?.retryable).toBeUndefined();
  });
});
