import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './miniprogram-files';

export interface PageFigures {
  page: string;
  /** Bytes of the page's own files. */
  js: number;
  wxml: number;
  wxss: number;
  components: { count: number; bytes: number };
  /** Code that pages and components share and this one needs. */
  shared: number;
}

export interface ComponentFigures {
  name: string;
  bytes: number;
  /** Pages that need it, themselves or through another component. */
  pages: number;
}

const ENDINGS = ['.js', '.wxml', '.wxss', '.json'];
const TDESIGN = 'logistics/tdesign/';

/** What each page of a built mini-program costs, and each TDesign component in it. */
export function pageFigures(folder: string): { pages: PageFigures[]; tdesign: ComponentFigures[] } {
  const app = readJson<{ pages: string[]; subPackages: { root: string; pages: string[] }[] }>(
    path.join(folder, 'app.json'),
  );
  const routes = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
  const size = (file: string) =>
    existsSync(path.join(folder, file)) ? statSync(path.join(folder, file)).size : 0;
  const weight = (unit: string) => sum(ENDINGS.map((ending) => size(unit + ending)));
  const users = new Map<string, number>();
  const pages = routes.map((page) => {
    const components = componentsOf(folder, page);
    for (const component of components) users.set(component, (users.get(component) ?? 0) + 1);
    const scripts = scriptsOf(
      folder,
      [page, ...components].map((unit) => `${unit}.js`),
    );
    return {
      page,
      js: size(`${page}.js`),
      wxml: size(`${page}.wxml`),
      wxss: size(`${page}.wxss`),
      components: { count: components.length, bytes: sum(components.map(weight)) },
      shared: sum(scripts.map(size)),
    };
  });
  const tdesign = [...users]
    .filter(([unit]) => unit.startsWith(TDESIGN))
    .map(([unit, count]) => ({
      name: path.posix.dirname(unit.slice(TDESIGN.length)),
      bytes: weight(unit),
      pages: count,
    }))
    .sort((a, b) => b.bytes - a.bytes);
  return { pages, tdesign };
}

/** Every component a page needs, through others too, as paths without ending. */
function componentsOf(folder: string, page: string): string[] {
  const found = new Set<string>();
  const visit = (unit: string) => {
    const file = path.join(folder, `${unit}.json`);
    const { usingComponents = {} } = existsSync(file)
      ? readJson<{ usingComponents?: Record<string, string> }>(file)
      : {};
    for (const use of Object.values(usingComponents)) {
      const component = path.posix.join(path.posix.dirname(unit), use);
      if (found.has(component)) continue;
      found.add(component);
      visit(component);
    }
  };
  visit(page);
  return [...found];
}

/** Files that these scripts require, and what those require. */
function scriptsOf(folder: string, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (script: string) => {
    if (!existsSync(path.join(folder, script))) return;
    const code = readFileSync(path.join(folder, script), 'utf8');
    for (const [, link = ''] of code.matchAll(/require\("(\.[^"]+)"\)/g)) {
      const required = path.posix.join(path.posix.dirname(script), link);
      if (found.has(required)) continue;
      found.add(required);
      visit(required);
    }
  };
  for (const script of scripts) visit(script);
  return [...found].filter((file) => !scripts.includes(file));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function pageTable({ pages, tdesign }: ReturnType<typeof pageFigures>): string {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  const rows = pages.map(({ page, js, wxml, wxss, components, shared }) => [
    page.replace('logistics/', ''),
    kB(js),
    kB(wxml),
    kB(wxss),
    String(components.count),
    kB(components.bytes),
    kB(shared),
  ]);
  const parts = tdesign.map(({ name, bytes, pages: users }) => [name, kB(bytes), String(users)]);
  return [
    columns([['page (kB)', 'js', 'wxml', 'wxss', 'components', 'their kB', 'shared js'], ...rows]),
    columns([['TDesign', 'kB', 'pages'], ...parts]),
  ].join('\n\n');
}

function columns(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const cell = (text: string, at: number) =>
    at ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[0] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}
