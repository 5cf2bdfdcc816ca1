import { isLook } from './second-look';

it('a second tap says that somebody looked, but not one of the same haste', () => {
  expect([isLook(0, 5000), isLook(5000, 5200), isLook(5000, 5700)]).toEqual([false, false, true]);
});
