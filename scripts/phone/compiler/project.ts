import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostics } from './diagnostics';

export type StyleIsolation = 'isolated' | 'apply-shared' | 'shared' | `page-${string}`;

/** A page or a component: its files and its JSON with every path made absolute (no leading slash, no extension). */
export interface Unit {
  path: string;
  page: boolean;
  json: Record<string, unknown>;
  using: Record<string, string>;
  generics: Record<string, string | undefined>;
  isolation: StyleIsolation;
  /** Prefix of the class names of this component's own style sheet, as the runtime writes them into the DOM. */
  scope: string;
}

export interface Project {
  root: string;
  app: Record<string, unknown>;
  pages: string[];
  units: Unit[];
  theme: { light: Record<string, string>; dark: Record<string, string> };
}

interface UsingJson {
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  styleIsolation?: StyleIsolation;
  addGlobalClass?: boolean;
}

/** Follows app.json to its pages and on to every component they use. */
export function readProject(root: string, diagnostics: Diagnostics): Project {
  const app = readJson(root, 'app.json', diagnostics) ?? {};
  const pages = pagePaths(app);
  const units = new Map<string, Unit>();

  const visit = (unitPath: string, page: boolean): void => {
    if (units.has(unitPath)) return;
    const json = readJson(root, `${unitPath}.json`, diagnostics) ?? {};
    for (const extension of ['js', 'wxml']) {
      if (existsSync(path.join(root, `${unitPath}.${extension}`))) continue;
      diagnostics.error(`${unitPath}.${extension}`, 'is missing');
    }
    const unit: Unit = {
      path: unitPath,
      page,
      json,
      using: resolveUsing(root, unitPath, json, app, diagnostics),
      generics: resolveGenerics(unitPath, json),
      isolation: isolationOf(root, unitPath, page, json),
      scope: `${path.posix.basename(unitPath)}_${units.size}`,
    };
    units.set(unitPath, unit);
    for (const used of [...Object.values(unit.using), ...Object.values(unit.generics)]) {
      if (used !== undefined) visit(used, false);
    }
  };
  for (const page of pages) visit(page, true);
  return { root, app, pages, units: [...units.values()], theme: readTheme(root, app, diagnostics) };
}

function pagePaths(app: Record<string, unknown>): string[] {
  const own = (app.pages as string[] | undefined) ?? [];
  const packages = (app.subPackages ?? app.subpackages ?? []) as { root: string; pages: string[] }[];
  return [...own, ...packages.flatMap((each) => each.pages.map((page) => path.posix.join(each.root, page)))];
}

function resolveUsing(
  root: string,
  unitPath: string,
  json: UsingJson,
  app: UsingJson,
  diagnostics: Diagnostics,
): Record<string, string> {
  const using: Record<string, string> = {};
  for (const [owner, list] of [
    ['app', app.usingComponents],
    [unitPath, json.usingComponents],
  ] as const) {
    for (const [tag, target] of Object.entries(list ?? {})) {
      const resolved = resolvePath(owner, target);
      if (existsSync(path.join(root, `${resolved}.json`))) using[tag] = resolved;
      else if (existsSync(path.join(root, resolved, 'index.json'))) using[tag] = `${resolved}/index`;
      else diagnostics.error(`${owner}.json`, `uses <${tag}> from "${target}", which does not exist`);
    }
  }
  return using;
}

function resolveGenerics(unitPath: string, json: UsingJson): Record<string, string | undefined> {
  const generics: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(json.componentGenerics ?? {})) {
    const fallback = value === true ? undefined : value.default;
    generics[name] = fallback === undefined ? undefined : resolvePath(unitPath, fallback);
  }
  return generics;
}

/** Isolation may stand in the JSON or, as old components have it, in the `options` of the script. */
function isolationOf(root: string, unitPath: string, page: boolean, json: UsingJson): StyleIsolation {
  if (json.styleIsolation) return json.styleIsolation;
  if (json.addGlobalClass) return 'apply-shared';
  if (page) return 'shared';
  const script = path.join(root, `${unitPath}.js`);
  const source = existsSync(script) ? readFileSync(script, 'utf8') : '';
  const option = /styleIsolation\s*[:=]\s*["']([\w-]+)["']/.exec(source)?.[1];
  if (option) return option as StyleIsolation;
  return /addGlobalClass\s*[:=]\s*(true|!0)/.test(source) ? 'apply-shared' : 'isolated';
}

/** A path written in `owner`, as a path from the root of the mini-program. */
export function resolvePath(owner: string, target: string): string {
  const joined = target.startsWith('/') ? target : path.posix.join(path.posix.dirname(owner), target);
  return path.posix.normalize(joined).replace(/^\//, '');
}

function readTheme(root: string, app: Record<string, unknown>, diagnostics: Diagnostics): Project['theme'] {
  const location = app.themeLocation as string | undefined;
  const theme = location ? readJson(root, resolvePath('app', location), diagnostics) : undefined;
  return { light: {}, dark: {}, ...theme };
}

function readJson(root: string, file: string, diagnostics: Diagnostics): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    diagnostics.error(file, error instanceof SyntaxError ? error.message : 'is missing');
    return undefined;
  }
}
