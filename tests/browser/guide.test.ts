import path from 'node:path';
import { buildPreview } from '../../scripts/phone';
import { copiedProject, guideFiles, guideLines } from '../guide';
import { startPreview } from './phone';

const PHONE = 'miniprogram';
const files = guideFiles('docs/guide.md', PHONE);
const lines = guideLines('docs/guide.md', PHONE);

const project = copiedProject();
beforeAll(() => {
  const api = guideFiles('docs/guide.md', 'cloudfunctions');
  for (const { file, text } of [...api, ...files]) project.write(file, text);
  for (const line of lines) project.insert(line);
});
afterAll(() => project.remove());

describe('the guide to a page in five minutes', () => {
  it('says the same in both languages', () => {
    expect([files.length, lines.length]).toEqual([7, 2]);
    expect(guideFiles('docs/guide.zh-CN.md', PHONE)).toEqual(files);
    expect(guideLines('docs/guide.zh-CN.md', PHONE)).toEqual(lines);
  });

  it('followed word for word makes a page that passes types, lint and its test', () => {
    const { node } = project;
    expect(node('node_modules/@biomejs/biome/bin/biome', 'ci', PHONE)).toMatchObject({ status: 0 });
    expect(node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')).toEqual({ status: 0, said: '' });
    const run = node(
      'node_modules/jest/bin/jest.js',
      '--testPathPatterns',
      'logistics/today',
      'house/(phone|memory)',
    );
    expect(run).toMatchObject({ status: 0, said: expect.stringContaining('today-text.test.ts') });
  }, 180_000);

  it('and that is found, opened and read by those who may, and by nobody else', async () => {
    expect(project.node('scripts/run.mjs', 'build')).toMatchObject({ status: 0 });
    const { distDir } = project;
    await buildPreview({
      miniprogramDir: path.join(distDir, 'miniprogram'),
      outDir: path.join(distDir, 'preview'),
    });
    const preview = await startPreview({ distDir });
    try {
      const clerk = await preview.open('o-demo-clerk', '#/logistics/home/home?tab=me');
      await clerk.tap('open-today/today');
      expect(await clerk.see('made')).toMatch(/^今天(还没有建运单|建了 \d+ 单)$/);
      const viewer = await preview.open('o-demo-viewer', '#/logistics/today/today');
      await viewer.seeText('今日单数给店员和店主看');
      const stranger = await preview.open('o-somebody', '#/logistics/today/today');
      await stranger.at('own-openid').waitFor();
      expect(preview.complaints()).toEqual([]);
    } finally {
      await preview.stop();
    }
  }, 120_000);
});
