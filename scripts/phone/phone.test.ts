import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleFixture } from './fixture/assemble';
import { buildPreview } from './index';

const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
const miniprogramDir = path.join(folder, 'miniprogram');
const outDir = path.join(folder, 'site');
const output = (name: string) => readFileSync(path.join(outDir, name), 'utf8');

beforeAll(() => assembleFixture(miniprogramDir));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('building the preview of a mini-program with TDesign', () => {
  it('writes a site that needs nothing from a network', async () => {
    const { warnings, bytes } = await buildPreview({ miniprogramDir, outDir });

    expect(warnings).toEqual([]);
    expect(bytes).toBeLessThan(1_500_000);
    for (const file of [
      'index.html',
      'phone.html',
      'runtime.js',
      'app.js',
      'icons/add.svg',
      'fonts/index.css',
    ]) {
      expect(existsSync(path.join(outDir, file))).toBe(true);
    }
    expect(output('app.css')).not.toMatch(/url\(["']?https?:/);
    expect(output('icons/add.svg')).toContain('viewBox=');
  });

  it('keeps components, app and pages in the order in which they override each other', () => {
    const css = output('app.css');
    const at = (text: string) => css.indexOf(text);
    expect(at('--text')).toBeGreaterThan(-1);
    expect(at('--text')).toBeLessThan(at(':where(.page-view) wx-page{'));
    expect(at('wx-page{')).toBeLessThan(at(':where([data-route="pages/first/first"])'));
  });

  it('hides from page scripts what no phone gives them', () => {
    expect(output('app.js')).not.toMatch(/\b(window|document|localStorage)\./);
  });

  it('lists every mistake with its place', async () => {
    const page = path.join(miniprogramDir, 'pages', 'second');
    writeFileSync(path.join(page, 'second.wxml'), '<view>\n  {{ broken</view>');
    writeFileSync(path.join(page, 'second.json'), '{"usingComponents":{"no-such":"./nowhere"}}');

    const building = buildPreview({ miniprogramDir, outDir });

    await expect(building).rejects.toThrow(/pages\/second\/second\.wxml:2:\d+ missing expression end/);
    await expect(building).rejects.toThrow(
      'pages/second/second.json uses <no-such> from "./nowhere", which does not exist',
    );
  });

  it('says which script and line requires a file that is not there', async () => {
    assembleFixture(miniprogramDir);
    writeFileSync(
      path.join(miniprogramDir, 'pages', 'second', 'second.js'),
      "\nrequire('./gone.js');\nPage({});",
    );
    await expect(buildPreview({ miniprogramDir, outDir })).rejects.toThrow(
      /pages\/second\/second\.js:2.*gone\.js/,
    );
  });
});
