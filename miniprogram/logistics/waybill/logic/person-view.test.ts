import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { maskPerson, personLine, viewReceiver } from './person-view';

const receiver = { name: '王小蒙', province: '广东省', city: '广州市', area: '天河区', phone: '13800138000' };
const request = {
  receiver: {
    name: '王小蒙',
    mobile: '13800138000',
    province: '广东省',
    city: '广州市',
    area: '天河区',
    address: '广州市天河区体育西路 1 号',
  },
} as LedgerOrder['request'];

test('a receiver is masked first and whole once asked for', () => {
  const view = viewReceiver({ receiver, request } as LedgerOrder);
  expect(view.masked).toEqual({ name: '王**', phone: '138****8000', address: '广东省广州市天河区****' });
  expect(view.shown).toEqual({
    name: '王小蒙',
    phone: '13800138000',
    address: '广东省广州市天河区体育西路 1 号',
  });
  expect(view.shown && personLine(view.shown)).toBe('王小蒙 13800138000 广东省广州市天河区体育西路 1 号');
});

test('what the cloud masked for a viewer stays as it came, and there is nothing to show', () => {
  const told = { ...receiver, name: '王**', phone: '138****8000' };
  const view = viewReceiver({ receiver: told } as LedgerOrder);
  expect(view.masked).toMatchObject({ name: '王**', phone: '138****8000' });
  expect(view).not.toHaveProperty('shown');
});

test('a landline serves where there is no mobile', () => {
  const person = { ...request?.receiver, mobile: undefined, tel: '020-88888888' };
  const order = { receiver, request: { receiver: person } } as unknown as LedgerOrder;
  expect(viewReceiver(order).shown?.phone).toBe('020-88888888');
});

test('a label on the screen hides name and phone and keeps the way', () => {
  expect(maskPerson({ name: '王小蒙', phone: '13800138000', address: '天河' })).toEqual({
    name: '王**',
    phone: '138****8000',
    address: '天河',
  });
});
