import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths';
import { type Dangling, danglingCitations, danglingLinks, type Library, sectionsOf } from './citations';

const said = ({ file, line, fault }: Dangling) => `${file}:${line}: ${fault}`;

describe('the repository', () => {
  /** Not ours, or written by a command. */
  const SKIPPED = /^(?:\.git|\.data|node_modules|dist|screenshots)$/;
  const CITING = /\.(?:ts|js|mjs|cjs|wxml|wxss|wxs|css|html|ya?ml)$/;

  const library: Library = {
    has: (path) => existsSync(inRoot(path)),
    pageOf: (path) => (existsSync(inRoot(path)) ? read(path) : undefined),
  };
  const files = filesIn('');
  const read = (file: string) => readFileSync(inRoot(file), 'utf8').replace(/\r\n/g, '\n');

  function filesIn(folder: string): string[] {
    return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (SKIPPED.test(entry.name)) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    });
  }

  it('cites nothing that is not there', () => {
    const citing = files.filter((file) => CITING.test(file) && !file.startsWith('scripts/docs/citations'));
    expect(citing.length).toBeGreaterThan(500);
    expect(citing.flatMap((file) => danglingCitations(file, read(file), library).map(said))).toEqual([]);
  });

  it('has no link in a page that leads nowhere', () => {
    const pages = files.filter((file) => file.endsWith('.md'));
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/wechat/README.md']));
    expect(pages.flatMap((file) => danglingLinks(file, read(file), library).map(said))).toEqual([]);
  });
});

describe('a citation', () => {
  const page = '# Limits\n\n## Of time\n';
  const pages: Record<string, string> = { 'docs/wechat/limits.md': page, 'docs/decisions/why.md': page };
  const library: Library = {
    has: (path) => path in pages || path === 'docs' || path === 'docs/picture.png',
    pageOf: (path) => pages[path],
  };
  const inCode = (text: string) => danglingCitations('a.ts', text, library).map(said);
  const inPage = (text: string) => danglingLinks('docs/decisions/why.md', text, library).map(said);

  it('passes where its page and section exist', () => {
    expect(inCode('/** 3 s (docs/wechat/limits.md#of-time); docs/decisions/why.md. */')).toEqual([]);
  });

  it('fails with file, line and what is missing', () => {
    expect(inCode('\n// docs/wechat/nothing.md#of-time')).toEqual([
      'a.ts:2: there is no docs/wechat/nothing.md',
    ]);
    expect(inCode('// (docs/wechat/limits.md#of-space)')).toEqual([
      'a.ts:1: docs/wechat/limits.md has no section #of-space',
    ]);
  });

  it('names the section of a page of facts', () => {
    expect(inCode('// docs/wechat/limits.md')).toEqual([
      'a.ts:1: docs/wechat/limits.md is cited without a section (#…)',
    ]);
  });

  it.each(['design §4', 'api-contract A7.1', 'runtime-facts §2'])('is never like %s', (old) => {
    expect(inCode(`// see ${old}`)).toHaveLength(1);
  });

  it('leaves words alone that only look like one', () => {
    expect(inCode('const notes = facts.find(({ id }) => id === design);')).toEqual([]);
  });

  it('in a page is a link from where it stands', () => {
    expect(inPage('[a](../wechat/limits.md#of-time) [b](#limits) ![c](../picture.png)')).toEqual([]);
    expect(inPage('[web](https://example.com/x.md#y) `[code](nowhere.md)`')).toEqual([]);
    expect(inPage('one\n\n[a](limits.md)')).toEqual([
      'docs/decisions/why.md:3: there is no docs/decisions/limits.md',
    ]);
    expect(inPage('[a](#of-space)')).toEqual([
      'docs/decisions/why.md:1: docs/decisions/why.md has no section #of-space',
    ]);
    expect(inPage('<img src="../other.png">')).toEqual([
      'docs/decisions/why.md:1: there is no docs/other.png',
    ]);
  });

  it('counts lines behind code that it skips', () => {
    expect(inPage('```md\n[a](nowhere.md)\n```\n[b](nowhere.md)')).toEqual([
      'docs/decisions/why.md:4: there is no docs/decisions/nowhere.md',
    ]);
  });

  it('finds sections by the anchors that GitHub makes', () => {
    const text =
      '# The client’s side\n## order/get\n## `add_express_path`\n## 发货 信息\n## Same\n## Same\n```\n# no\n```\n';
    expect([...sectionsOf(text)]).toEqual([
      'the-clients-side',
      'orderget',
      'add_express_path',
      '发货-信息',
      'same',
      'same-1',
    ]);
  });
});
