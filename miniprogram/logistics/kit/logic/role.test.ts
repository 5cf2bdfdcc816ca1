import { reaches } from './role';

test.each([
  ['', [false, false, false]],
  ['viewer', [true, false, false]],
  ['clerk', [true, true, false]],
  ['owner', [true, true, true]],
] as const)('%s may do what viewers, clerks, owners do: %j', (role, may) => {
  expect((['viewer', 'clerk', 'owner'] as const).map((least) => reaches(role, least))).toEqual(may);
});
