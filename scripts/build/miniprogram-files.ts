import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths';

/** The folder TDesign ships its components in. */
export const TDESIGN = inRoot('node_modules/tdesign-miniprogram/miniprogram_dist');
const PACKAGE = 'tdesign-miniprogram/';

/** A page or component: its source files without their ending, and where the build puts them. */
export interface Unit {
  /** Absolute path without ending. */
  source: string;
  /** Path below dist/miniprogram without ending, with forward slashes. */
  target: string;
}

interface UnitJson {
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, { default?: string } | boolean>;
  [key: string]: unknown;
}

interface AppJson extends UnitJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** The pages app.json lists and every component they use, theirs and TDesign's, each once. */
export function collectUnits(miniprogram: string): Unit[] {
  const app = readJson<AppJson>(path.join(miniprogram, 'app.json'));
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
  const units = new Map<string, Unit>();
  const visit = (unit: Unit) => {
    if (units.has(unit.source)) return;
    units.set(unit.source, unit);
    for (const use of usesOf(unit)) visit(use);
  };
  for (const page of pages) visit({ source: path.join(miniprogram, page), target: page });
  return [...units.values()];
}

/** The unit's JSON with components named by a path relative to the built file, as any mini-program accepts. */
export function builtJson(unit: Unit): string {
  const json = readJson<UnitJson>(`${unit.source}.json`);
  const relative = (to: string) => {
    const link = path.posix.relative(path.posix.dirname(unit.target), resolveComponent(unit, to).target);
    return link.startsWith('.') ? link : `./${link}`;
  };
  const usingComponents = mapValues(json.usingComponents, relative);
  return JSON.stringify(usingComponents ? { ...json, usingComponents } : json);
}

function usesOf(unit: Unit): Unit[] {
  const json = readJson<UnitJson>(`${unit.source}.json`);
  const defaults = Object.values(json.componentGenerics ?? {}).flatMap((generic) =>
    typeof generic === 'object' && generic.default ? [generic.default] : [],
  );
  return [...Object.values(json.usingComponents ?? {}), ...defaults].map((use) =>
    resolveComponent(unit, use),
  );
}

function resolveComponent(unit: Unit, use: string): Unit {
  const found = use.startsWith(PACKAGE)
    ? {
        source: path.join(TDESIGN, use.slice(PACKAGE.length)),
        target: `logistics/tdesign/${use.slice(PACKAGE.length)}`,
      }
    : {
        source: path.join(path.dirname(unit.source), use),
        target: path.posix.join(path.posix.dirname(unit.target), use),
      };
  if (!existsSync(`${found.source}.json`))
    throw new Error(`${unit.target}.json uses ${use}, which does not exist`);
  return found;
}

function mapValues(record: Record<string, string> | undefined, change: (value: string) => string) {
  return record && Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
