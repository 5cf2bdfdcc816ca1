import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Diagnostics } from './diagnostics';
import { createIconSet } from './icons';
import { compileStyle } from './wxss';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'preview-wxss-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Compiled without its white space, which says nothing. */
function compile(files: Record<string, string>, diagnostics = new Diagnostics()): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return compileStyle(
    root,
    'card.wxss',
    { prefix: 'card_0' },
    createIconSet(new Set(['add'])),
    diagnostics,
  ).replace(/\s*([{};:,>])\s*/g, '$1');
}

describe('a style sheet', () => {
  it('takes in what it imports, from the root or relative, once', () => {
    const css = compile({
      'card.wxss': '@import "/styles/a.wxss"; @import "./styles/b.wxss"; .c{color:red}',
      'styles/a.wxss': '.a{color:red}',
      'styles/b.wxss': '@import "./a.wxss"; .b{color:red}',
    });
    expect(css.match(/\.card_0--a/g)).toHaveLength(1);
    expect(css.indexOf('card_0--b')).toBeLessThan(css.indexOf('card_0--c'));
  });

  it('turns the colour scheme into a switch and keeps the rest of the condition', () => {
    const css = compile({
      'card.wxss':
        '@media (prefers-color-scheme: dark){.a{color:red}} @media (min-width: 400px) and (prefers-color-scheme: light){.b{color:red}}',
    });
    expect(css).toContain(':where([data-theme="dark"]) .card_0--a{color:red}');
    expect(css).toMatch(/@media \(min-width:400px\)\{:where\(\[data-theme="light"\]\) \.card_0--b/);
    expect(css).not.toContain('prefers-color-scheme');
  });

  it('ends every font stack in the fonts that come with the preview, but not an icon font', () => {
    const css = compile({
      'card.wxss': '.a{font:400 28rpx/1 var(--f, PingFang SC)} .b{font-family:t} .c{font:inherit}',
    });
    expect(css).toMatch(/\.card_0--a\{font:[^}]*Noto Sans SC Variable,sans-serif\}/);
    expect(css).toContain('.card_0--b{font-family:t}');
    expect(css).toContain('.card_0--c{font:inherit}');
  });

  it('draws icons from local files and drops the font and the glyphs that have none', () => {
    const css = compile({
      'card.wxss':
        "@font-face{font-family:t;src:url(https://cdn.example/t.woff)} .t-icon-add:before{content:'\\E001'} .t-icon-gone:before{content:'\\E002'}",
    });
    expect(css).toContain('.card_0--t-icon-add:before{content:"";--icon:url(icons/add.svg)}');
    expect(css).not.toMatch(/font-face|gone/);
  });

  it('leaves the steps of an animation alone', () => {
    const css = compile({ 'card.wxss': '@keyframes in{from{left:-75rpx}to{left:0}}' });
    expect(css.replace(/\s+/g, '')).toBe('@keyframesin{from{left:-10cqw}to{left:0}}');
  });

  it('names the file, line and column of a mistake, and the importer of a missing file', () => {
    const diagnostics = new Diagnostics();
    compile({ 'card.wxss': '@import "./none.wxss";\n.a{color:red' }, diagnostics);
    compile({ 'card.wxss': '@import "./none.wxss";' }, diagnostics);
    expect(diagnostics.errors).toEqual([
      expect.stringMatching(/^card\.wxss:2:1 /),
      'card.wxss imports none.wxss, which does not exist',
    ]);
  });
});
