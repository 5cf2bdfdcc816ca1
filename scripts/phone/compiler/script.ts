import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { Project } from './project';

const ENTRY = 'mini-program';

/** Browser globals that no WeChat phone gives to page scripts: what leans on them must fail here, too. */
const ABSENT = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'URL',
  'URLSearchParams',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'structuredClone',
  'alert',
  'confirm',
  'prompt',
  'atob',
  'btoa',
  'crypto',
  'Intl',
  'requestAnimationFrame',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
];

export const absentGlobals = Object.fromEntries(ABSENT.map((name) => [name, 'undefined']));

/**
 * Serves the whole mini-program to esbuild as one entry: the table that the runtime starts from, with a `load` for each
 * script. `Component()` takes its id from context, so the script of a component runs inside `__runScript`.
 */
export function miniProgramEntry(project: Project, templates: string): Plugin {
  const root = path.resolve(project.root);
  const units = new Map(project.units.map((unit) => [path.join(root, `${unit.path}.js`), unit]));
  return {
    name: 'mini-program',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${ENTRY}$`) }, () => ({ path: ENTRY, namespace: ENTRY }));
      build.onLoad({ filter: /.*/, namespace: ENTRY }, () => ({
        contents: entrySource(project, templates),
        resolveDir: root,
        loader: 'js',
      }));
      build.onResolve({ filter: /^[^./]/ }, ({ path: name, resolveDir }) => {
        const file = packageFile(root, resolveDir, name);
        return file === undefined ? undefined : { path: file };
      });
      build.onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path: file }) => {
        const unit = units.get(path.normalize(file));
        if (!unit) return undefined;
        const source = readFileSync(file, 'utf8');
        const id = JSON.stringify(unit.path);
        return { contents: `__runScript(${id},function(){${source}\n})`, loader: 'js' };
      });
    },
  };
}

export const entryName = ENTRY;

/** WeChat looks for a bare name in the `miniprogram_npm` folders from the script upwards. */
function packageFile(root: string, from: string, name: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const base = path.join(folder, 'miniprogram_npm', name);
    const file = [base, `${base}.js`, path.join(base, 'index.js')].find(
      (each) => existsSync(each) && statSync(each).isFile(),
    );
    if (file) return file;
  }
  return undefined;
}

function entrySource(project: Project, templates: string): string {
  const units = project.units.map((unit) => {
    const { path: id, page, json, using, generics, isolation, scope } = unit;
    const description = JSON.stringify({ path: id, page, json, using, generics, isolation, scope });
    return `[${description},()=>require(${JSON.stringify(`./${id}.js`)})]`;
  });
  const { app, pages, theme } = project;
  return `globalThis.__startMiniProgram({
app:${JSON.stringify(app)},pages:${JSON.stringify(pages)},theme:${JSON.stringify(theme)},
loadApp:()=>require("./app.js"),
units:[${units.join(',\n')}],
templates:()=>${templates}});`;
}
