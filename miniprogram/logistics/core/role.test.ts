import { standingOf } from './role';

describe('who someone is', () => {
  test.each([
    ['unknown', [], []],
    ['stranger', [], ['viewer']],
    ['stranger', ['viewer'], ['viewer']],
    ['staff', ['viewer'], []],
    ['staff', ['viewer'], ['owner']],
    ['viewer', ['viewer'], ['clerk']],
    ['staff', ['viewer', 'clerk'], []],
    ['clerk', ['viewer', 'clerk'], ['owner']],
    ['owner', ['owner'], []],
  ] as const)('is %s after calls for %j succeeded and for %j were refused', (standing, allowed, refused) => {
    expect(standingOf({ allowed: [...allowed], refused: [...refused] })).toBe(standing);
  });
});
