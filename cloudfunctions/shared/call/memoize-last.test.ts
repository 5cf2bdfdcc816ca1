import { memoizeLast } from './memoize-last';

test('the same question is answered once, and another one anew', () => {
  const asked: string[] = [];
  const lengthOf = memoizeLast((question) => {
    asked.push(question);
    return question.length;
  });
  expect([lengthOf('one'), lengthOf('one'), lengthOf('three'), lengthOf('one')]).toEqual([3, 3, 5, 3]);
  expect(asked).toEqual(['one', 'three', 'one']);
});
