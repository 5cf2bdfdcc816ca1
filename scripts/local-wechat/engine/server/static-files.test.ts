import path from 'node:path';
import { fileAt } from './static-files';

const folder = path.resolve('dist', 'preview');

describe('fileAt', () => {
  it('finds a file, and index.html for a folder', () => {
    expect(fileAt(folder, '/a/b.js')).toBe(path.join(folder, 'a', 'b.js'));
    expect(fileAt(folder, '/')).toBe(path.join(folder, 'index.html'));
  });

  it.each(['/../secret', '/%2e%2e/secret', '/a/..%2f..%2fsecret', '/%zz', '/a%00.js'])(
    'refuses %s',
    (pathname) => {
      expect(fileAt(folder, pathname)).toBeUndefined();
    },
  );
});
