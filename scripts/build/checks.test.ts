import { countFaults } from './checks';

it('a 51st function is refused with a way out', () => {
  expect(countFaults(Array(50).fill({}))).toEqual([]);
  expect(countFaults(Array(51).fill({})).join()).toContain('FEATURES');
});
