import { documented } from './documented';
import { SHARED_ERRORS } from './errors';

describe('documented', () => {
  it('hands out the shared explanations of the named codes', () => {
    expect(documented(40001, 9300503)).toEqual({
      40001: SHARED_ERRORS[40001],
      9300503: SHARED_ERRORS[9300503],
    });
  });

  it('refuses a code that nothing explains, so that no contract promises it', () => {
    expect(() => documented(123)).toThrow('123');
  });
});
