import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyProject } from '../../scripts/lib/copy';
import { inRoot } from '../../scripts/lib/paths';
import { startLocal } from '../local';

/** A file the guide tells to write: its path on a line of its own, then a block of code. */
const FILE = /^`(cloudfunctions\/[\w./]+)`\n\n```\w+\n([\s\S]*?)```$/gm;

const filesIn = (guide: string) =>
  [...readFileSync(inRoot(guide), 'utf8').matchAll(FILE)].map(([, file = '', text = '']) => ({ file, text }));

describe('the guide to an API in five minutes', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'wx-logistics-guide-'));
  const node = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  beforeAll(() => copyProject(copy));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('names the same files in both languages', () => {
    expect(filesIn('docs/guide.md')).toHaveLength(4);
    expect(filesIn('docs/guide.zh-CN.md')).toEqual(filesIn('docs/guide.md'));
  });

  it('followed word for word makes a function that passes types and lint, builds and answers', async () => {
    for (const { file, text } of filesIn('docs/guide.md')) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    }
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

const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
