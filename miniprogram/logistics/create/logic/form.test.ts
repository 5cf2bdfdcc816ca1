import fc from 'fast-check';
import { personForm, personOf, phoneFields } from '../../address/logic/person-form';
import { emptyForm, isBegun } from './form';

describe('a phone as typed', () => {
  it('is a mobile number in any spelling', () => {
    for (const phone of [
      '18610000000',
      '186 1000 0000',
      '186-1000-0000',
      '+8618610000000',
      '0086 18610000000',
      '(+86)18610000000',
      '１８６１０００００００',
      '\u202a186\u200b10000000\u202c',
    ]) {
      expect(phoneFields(phone)).toEqual({ mobile: '18610000000' });
    }
  });

  it('is a landline otherwise, and left to the contract where it is missing', () => {
    expect(phoneFields('020-88888888')).toEqual({ tel: '020-88888888' });
    expect(phoneFields('1861000000')).toEqual({ mobile: '1861000000' });
    expect(phoneFields('(020)88888888')).toEqual({ tel: '020-88888888' });
    expect(phoneFields('+852 91234567')).toEqual({ tel: '+852-91234567' });
    expect(phoneFields('186****0000')).toEqual({ mobile: '186****0000' });
    expect(phoneFields('0571-123')).toEqual({ tel: '0571-123' });
    expect(phoneFields(' ')).toEqual({});
  });

  it('has a second one beside it, in the field that is left', () => {
    const numbers = (phone: string, second: string) => {
      const { mobile, tel } = personOf({ ...emptyForm().sender, phone, second });
      return [mobile, tel];
    };
    expect(numbers('13800138001', '139 0013 9002')).toEqual(['13800138001', '13900139002']);
    expect(numbers('13800138001', '(020)88888888')).toEqual(['13800138001', '020-88888888']);
    expect(numbers('020-88888888', '13800138001')).toEqual(['13800138001', '020-88888888']);
    expect(numbers(' ', '13800138001')).toEqual(['13800138001', undefined]);
  });

  it('always reaches the request', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (phone) => {
        const { mobile, tel } = personOf({ ...emptyForm().sender, phone });
        return phone.trim() === '' ? !mobile && !tel : !!mobile !== !!tel;
      }),
    );
  });
});

it('a person of an earlier request comes back the same', () => {
  const person = {
    name: '王小蒙',
    mobile: '18610000000',
    province: '广东省',
    city: '深圳市',
    area: '南山区',
    address: '科苑路15号',
  };
  expect(personOf(personForm(person))).toEqual(person);
  const reachable = { ...person, tel: '020-88888888' };
  expect(personOf(personForm(reachable))).toEqual(reachable);
});

it('a waybill is begun by what a person typed, not by what fills itself in', () => {
  const form = emptyForm();
  Object.assign(form.sender, { name: '沈青禾' });
  form.order.orderId = 'WX1';
  form.goods.items = [{ name: '抱枕', count: '1' }];
  expect(isBegun(form)).toBe(false);
  form.receiver.name = '王';
  expect(isBegun(form)).toBe(true);
});
