import { privateState } from './private-state';

test('each component has a state of its own, and keeps it', () => {
  const own = privateState(() => ({ seen: 0 }));
  const [one, other] = [{}, {}];
  own(one).seen = 2;
  expect([own(one).seen, own(other).seen]).toEqual([2, 0]);
});
