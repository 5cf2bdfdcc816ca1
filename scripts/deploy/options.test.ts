import { chosen, deployOptions } from './options';

const targets = (...args: string[]) => {
  const { functions, miniprogram } = deployOptions(args);
  return { functions, miniprogram };
};

describe('a deployment', () => {
  it('is of functions and mini-program unless it says which', () => {
    expect(targets()).toEqual({ functions: true, miniprogram: true });
    expect(targets('functions')).toEqual({ functions: true, miniprogram: false });
    expect(targets('miniprogram')).toEqual({ functions: false, miniprogram: true });
    expect(targets('--only=addOrder')).toEqual({ functions: true, miniprogram: false });
    expect(targets('--preview')).toEqual({ functions: false, miniprogram: true });
  });

  it('takes names apart', () => {
    expect(deployOptions(['--only=addOrder, getOrder,']).only).toEqual(['addOrder', 'getOrder']);
    expect(() => deployOptions(['--only='])).toThrow('多个用逗号隔开');
    expect(() => deployOptions(['miniprogram', '--only=addOrder'])).toThrow('只用于云函数');
  });
});

test('functions are chosen by name, and a wrong name is told with the right ones', () => {
  expect(chosen([], ['a', 'b'])).toEqual(['a', 'b']);
  expect(chosen(['b'], ['a', 'b'])).toEqual(['b']);
  expect(() => chosen(['c'], ['a', 'b'])).toThrow('没有这些云函数：c。可以写的有：a、b。');
});
