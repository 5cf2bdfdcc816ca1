import { userCancelled } from './user-cancelled';

test.each([
  [{ errMsg: 'scanCode:fail cancel' }, true],
  [{ errMsg: 'chooseAddress:fail auth deny' }, false],
  [new Error('broken'), false],
  [undefined, false],
])('%j: %s', (error, expected) => {
  expect(userCancelled(error)).toBe(expected);
});
