import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageFigures, pageTable } from './page-figures';

const folder = mkdtempSync(path.join(tmpdir(), 'figures-'));
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const using = (...paths: string[]) =>
  JSON.stringify({ usingComponents: Object.fromEntries(paths.map((to, at) => [`c${at}`, to])) });

beforeAll(() => {
  write('app.json', '{"pages":["index"],"subPackages":[{"root":"logistics","pages":["a/b"]}]}');
  write('index.json', '{}');
  write('index.js', '');
  write('logistics/a/b.json', using('../tdesign/cell/cell', '../part/part'));
  write('logistics/a/b.js', 'require("../chunks/x.js")');
  write('logistics/a/b.wxml', '12345');
  write('logistics/part/part.json', using('../tdesign/cell/cell'));
  write('logistics/part/part.js', 'require("../chunks/y.js")');
  write('logistics/tdesign/cell/cell.json', using());
  write('logistics/tdesign/cell/cell.wxml', '123');
  write('logistics/chunks/x.js', 'require("./y.js")');
  write('logistics/chunks/y.js', 'shared');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the figures of a page', () => {
  it('count each component and each shared script once, however many need it', () => {
    const { pages, tdesign } = pageFigures(folder);
    expect(pages[1]).toMatchObject({
      page: 'logistics/a/b',
      wxml: 5,
      wxss: 0,
      components: { count: 2 },
      shared: 'require("./y.js")'.length + 'shared'.length,
    });
    expect(tdesign).toEqual([{ name: 'cell', bytes: using().length + 3, pages: 1 }]);
  });

  it('are printed in columns', () => {
    expect(pageTable(pageFigures(folder))).toContain('TDesign');
  });
});
