import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { labelPeople } from './people';

const place = { province: '广东省', city: '广州市', area: '天河区' };
const receiver = { name: '王小蒙', phone: '13800138000', ...place };
const person = { name: '王小蒙', mobile: '13800138000', ...place, address: '体育西路 1 号' };
const goods = [{ name: '茶', count: 2 }];

test('names and phones on the drawn label are masked, the way is not', () => {
  const request = { receiver: person, sender: { ...person, name: '青禾' } };
  expect(labelPeople({ receiver, goods, request } as unknown as LedgerOrder)).toEqual({
    receiver: { name: '王**', phone: '138****8000', address: '广东省广州市天河区体育西路 1 号' },
    sender: { name: '青**', phone: '138****8000', address: '广东省广州市天河区体育西路 1 号' },
    goods: '茶 × 2',
  });
});

test('a viewer sees what the cloud left for them', () => {
  const masked = { ...receiver, name: '王**', phone: '138****8000' };
  const people = labelPeople({ receiver: masked, goods } as unknown as LedgerOrder);
  expect(people.receiver).toEqual({ name: '王**', phone: '138****8000', address: '广东省广州市天河区****' });
  expect(people.sender).toBeUndefined();
});
