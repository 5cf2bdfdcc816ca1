import fc from 'fast-check';
import { NO_PERSON } from './person-form';
import { personLook } from './person-look';

const whole = {
  ...NO_PERSON,
  name: '林小满',
  phone: '13800138001',
  province: '浙江省',
  city: '杭州市',
  area: '西湖区',
};
const plain = { errors: {}, doubts: [], recognised: true, stale: false };

it('a part is green where it is certain, orange where it is missing or doubtful', () => {
  const doubts = [{ field: 'name' as const, message: '姓名被隐藏' }];
  const look = personLook(whole, { ...plain, doubts });
  expect(look).toMatchObject({
    phone: { tone: 'found' },
    region: { tone: 'found' },
    address: { tone: 'missing' },
  });
  expect(look.name).toEqual({ tone: 'doubt', doubt: '姓名被隐藏', fine: true });
  expect(personLook({ ...whole, area: '' }, plain).region.tone).toBe('missing');
});

it('a hidden number and half a region are never fine as they stand', () => {
  const doubted = (field: 'phone' | 'region') => [{ field, message: '?' }];
  const fine = (person: object, field: 'phone' | 'region') =>
    personLook({ ...whole, ...person }, { ...plain, doubts: doubted(field) })[field].fine;
  expect([fine({ phone: '138****8001' }, 'phone'), fine({}, 'phone')]).toEqual([false, true]);
  expect([fine({ province: '', city: '' }, 'region'), fine({}, 'region')]).toEqual([false, true]);
});

it('an error is the only alarm of its part', () => {
  const known = {
    ...plain,
    errors: { name: '请填写收件人姓名' },
    doubts: [{ field: 'name' as const, message: '?' }],
  };
  expect(personLook(NO_PERSON, known).name).toEqual({ tone: 'error', doubt: '', fine: false });
});

it('what belongs to another text, and what nobody recognised, is neither green nor orange', () => {
  fc.assert(
    fc.property(fc.record({ name: fc.string(), phone: fc.string(), address: fc.string() }), (some) => {
      const person = { ...whole, ...some };
      for (const known of [
        { ...plain, stale: true },
        { ...plain, recognised: false },
      ])
        for (const { tone } of Object.values(personLook(person, known))) expect(tone).toBe('');
    }),
  );
});
