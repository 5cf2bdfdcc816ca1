import fc from 'fast-check';
import { leave, open, queryOf } from './navigation';

const navigateTo = jest.fn();
const navigateBack = jest.fn();
const redirectTo = jest.fn();
let pages = 1;
Object.assign(globalThis, {
  wx: { navigateTo, navigateBack, redirectTo },
  getCurrentPages: () => Array(pages).fill({}),
});

const queryOfUrl = (url: string) =>
  Object.fromEntries(
    (url.split('?')[1] ?? '').split('&').map((pair) => [pair.split('=')[0], pair.split('=')[1]]),
  );

test('a page is opened by a relative address, without empty values', () => {
  open('accounts/bind', { deliveryId: 'STO', bizId: '' });
  expect(navigateTo).toHaveBeenLastCalledWith({ url: '../accounts/bind?deliveryId=STO' });
  open('store/ewaybill');
  expect(navigateTo).toHaveBeenLastCalledWith({ url: '../store/ewaybill' });
});

test('whatever a value holds arrives as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (bizId) => {
      open('accounts/bind', { bizId });
      expect(queryOf(queryOfUrl(navigateTo.mock.lastCall[0].url), 'bizId')).toEqual({ bizId });
    }),
  );
});

test('a hand-made link with a lone % is taken as it stands', () => {
  expect(queryOf({ bizId: '100%' }, 'bizId', 'deliveryId')).toEqual({ bizId: '100%', deliveryId: '' });
});

test('leaving goes back, or home where there is no back', () => {
  pages = 2;
  leave();
  expect(navigateBack).toHaveBeenCalledTimes(1);
  pages = 1;
  leave();
  expect(redirectTo).toHaveBeenCalledWith(expect.objectContaining({ url: '../home/home' }));
});
