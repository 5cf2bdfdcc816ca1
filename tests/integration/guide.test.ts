import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyProject } from '../../scripts/lib/copy';
import { inRoot } from '../../scripts/lib/paths';
import { startLocal } from '../local';

/** A file the guide tells to write: its path on a line of its own, then a block of code. */
const FILE = /^`((?:cloudfunctions|scripts)\/[\w./-]+)`\n\n```\w+\n([\s\S]*?)```$/gm;

const filesIn = (guide: string, folder: string) =>
  [...readFileSync(inRoot(guide), 'utf8').matchAll(FILE)]
    .map(([, file = '', text = '']) => ({ file, text }))
    .filter(({ file }) => file.startsWith(`${folder}/`));

/** Lines the guide tells to put last in a list: the file and the list on a line of their own, then the lines. */
const LINES = /^`(scripts\/[\w./-]+)`[^`\n]+`(\w+)`[^`\n]*\n\n```ts\n([\s\S]*?)```$/gm;

const linesIn = (guide: string) =>
  [...readFileSync(inRoot(guide), 'utf8').matchAll(LINES)].map(([, file = '', list = '', lines = '']) => ({
    file,
    list,
    lines,
  }));

const copies: string[] = [];
/** A copy of the project, with what the guide says put in. */
function copied() {
  const copy = mkdtempSync(path.join(tmpdir(), 'wx-logistics-guide-'));
  copies.push(copy);
  copyProject(copy);
  return {
    copy,
    write(file: string, text: string) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    },
    node(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
      return { status, said: stdout + stderr };
    },
  };
}
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

describe('the guide to an API in five minutes', () => {
  it('names the same files in both languages', () => {
    const files = filesIn('docs/guide.md', 'cloudfunctions');
    expect(files).toHaveLength(4);
    expect(filesIn('docs/guide.zh-CN.md', 'cloudfunctions')).toEqual(files);
  });

  it('followed word for word makes a function that passes types and lint, builds and answers', async () => {
    const { copy, write, node } = copied();
    for (const { file, text } of filesIn('docs/guide.md', 'cloudfunctions')) write(file, text);
    const added = path.join('cloudfunctions', 'console', 'countToday');
    expect(node('node_modules/@biomejs/biome/bin/biome', 'ci', added)).toMatchObject({ status: 0 });
    expect(node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')).toEqual({ status: 0, said: '' });
    expect(node('scripts/run.mjs', 'build')).toMatchObject({
      status: 0,
      said: expect.stringContaining('countToday'),
    });

    const local = await startLocal({ distDir: path.join(copy, 'dist') });
    const day = (await local.state()).ledger.filter(
      (record: { day: string }) => record.day === today(),
    ).length;
    expect(await local.call('countToday', {})).toEqual({ made: day, errCode: 0, errMsg: 'countToday:ok' });
    expect(await local.call('countToday', { more: 1 })).toMatchObject({ errCode: -700001 });
    expect(await local.call('countToday', {}, { openid: 'o-stranger' })).toMatchObject({ errCode: -700002 });
    await local.remove();
  }, 120_000);
});

describe('the guide to a courier in five minutes', () => {
  const places = linesIn('docs/guide.md');
  const tests = filesIn('docs/guide.md', 'scripts');

  it('says the same in both languages', () => {
    expect([places.length, tests.length]).toEqual([1, 1]);
    expect(linesIn('docs/guide.zh-CN.md')).toEqual(places);
    expect(filesIn('docs/guide.zh-CN.md', 'scripts')).toEqual(tests);
  });

  it('followed word for word makes a courier that passes types, lint and the tests of all couriers', () => {
    const { copy, write, node } = copied();
    for (const { file, list, lines } of places) {
      const text = readFileSync(path.join(copy, file), 'utf8');
      const end = text.indexOf('\n];', text.indexOf(`export const ${list}`)) + 1;
      write(file, text.slice(0, end) + lines + text.slice(end));
    }
    for (const { file, text } of tests) write(file, text);
    const couriers = 'scripts/local-wechat/couriers';
    expect(node('node_modules/@biomejs/biome/bin/biome', 'ci', couriers)).toMatchObject({ status: 0 });
    expect(node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')).toEqual({ status: 0, said: '' });
    const run = node('node_modules/jest/bin/jest.js', '--testPathPatterns', couriers);
    expect(run).toMatchObject({ status: 0, said: expect.stringContaining('demo-courier.test.ts') });
  }, 180_000);
});

const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
