import { readFileSync } from 'node:fs';
import { type AnyContract, permissionsOf } from '../../cloudfunctions/shared/contract/define';
import { dist, filesBelow, root } from '../lib/paths';
import type { BuildSettings } from '../lib/settings';

export interface Budget {
  /** Path below dist/, for the report. */
  path: string;
  /** Only what runs before a function's first call. */
  part?: 'before main';
  bytes: number;
  limit: number;
}

const FUNCTION_LIMIT = 520_000;
const BEFORE_MAIN_LIMIT = 300_000;
const LOGISTICS_LIMIT = 900_000;
const MAIN_LIMIT = 60_000;

/** What one cloud environment holds. */
const MOST_FUNCTIONS = 50;

/** More functions than a cloud environment takes, as a sentence. */
export function countFaults(contracts: readonly unknown[]): string[] {
  if (contracts.length <= MOST_FUNCTIONS) return [];
  return [
    `${contracts.length} functions are more than the ${MOST_FUNCTIONS} that a cloud environment holds: leave a family out with FEATURES in .env`,
  ];
}

/** Looks at what the build wrote and returns what is wrong with it, a sentence each. */
export function checkFunctions(contracts: AnyContract[], settings: BuildSettings): string[] {
  return contracts.flatMap((contract) => {
    const folder = `cloudfunctions/${contract.name}`;
    const scripts = filesBelow(dist(folder)).filter((file) => file.endsWith('.js'));
    const code = scripts.map((file) => readFileSync(dist(folder, file), 'utf8')).join('\n');
    const config = JSON.parse(readFileSync(dist(folder, 'config.json'), 'utf8'));
    return [
      ...permissionFaults(contract, config),
      ...(isFlat(filesBelow(dist(folder))) ? [] : [`${folder} is not flat`]),
      ...leaks(folder, code, settings),
    ];
  });
}

const FILES = ['config.json', 'database.js', 'index.js', 'package.json'];

/** No folders, and nothing but what every function has and parts that index.js loads later. */
export function isFlat(files: string[]): boolean {
  const others = files.filter((file) => !FILES.includes(file));
  return FILES.every((file) => files.includes(file)) && others.every((file) => /^[\w-]+\.js$/.test(file));
}

/** The permission a function declares is exactly the call it makes: a missing one fails live with -604101. */
export function permissionFaults(
  contract: AnyContract,
  config: { permissions?: { openapi?: string[] } },
): string[] {
  const wanted = permissionsOf(contract);
  const declared = config.permissions?.openapi;
  if (Array.isArray(declared) && declared.join() === wanted.join()) return [];
  const list = JSON.stringify(wanted);
  return [
    `cloudfunctions/${contract.family}/${contract.name}/config.json must declare permissions.openapi as ${list}`,
  ];
}

export function leaks(where: string, code: string, settings: BuildSettings): string[] {
  const places = [root, root.split('\\').join('/')];
  return [
    ...(places.some((place) => code.includes(place)) ? [`${where} contains a path of this machine`] : []),
    ...(settings.secrets.some((secret) => code.includes(secret))
      ? [`${where} contains a secret of .env`]
      : []),
    ...(/\bdemo-(store-)?secret\b|\bo-demo-/.test(code)
      ? [`${where} contains demo people or credentials`]
      : []),
  ];
}

export function checkMiniprogram(settings: BuildSettings): string[] {
  return filesBelow(dist('miniprogram'))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      leaks(`miniprogram/${file}`, readFileSync(dist('miniprogram', file), 'utf8'), settings),
    );
}

/** Sizes in bytes of everything that ships, each with its limit; of the functions also what runs before `main`. */
export function budgets(executed: Map<string, number>): Budget[] {
  const size = (folder: string, skip = '/') =>
    filesBelow(dist(folder))
      .filter((file) => !file.startsWith(skip))
      .reduce((sum, file) => sum + readFileSync(dist(folder, file)).length, 0);
  return [
    ...[...executed].flatMap(([name, bytes]) => [
      { path: `cloudfunctions/${name}`, bytes: size(`cloudfunctions/${name}`), limit: FUNCTION_LIMIT },
      { path: `cloudfunctions/${name}`, part: 'before main' as const, bytes, limit: BEFORE_MAIN_LIMIT },
    ]),
    { path: 'miniprogram (main package)', bytes: size('miniprogram', 'logistics/'), limit: MAIN_LIMIT },
    { path: 'miniprogram/logistics', bytes: size('miniprogram/logistics'), limit: LOGISTICS_LIMIT },
  ];
}
