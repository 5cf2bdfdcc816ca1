import { writeFileSync } from 'node:fs';
import { loadContracts } from '../lib/contracts';
import { dist } from '../lib/paths';
import { isWanted, readSettings } from '../lib/settings';
import { type Budget, budgets, checkFunctions, checkMiniprogram, countFaults } from './checks';
import { buildFunctions } from './functions';
import { buildMiniprogram } from './miniprogram';
import { licenceFaults, noticesText, shippedPackages } from './notices';
import { CHECKED_VERSIONS } from './standins/lists';
import { versionFaults } from './standins/versions';
import { buildTemplates } from './templates';

/**
 * Writes dist/: cloud functions, mini-program, DevTools templates, the licences of what is inside. Throws with every fault it finds in its own
 * output: a wrong permission, a machine path, a secret, a size over budget.
 */
export async function build(): Promise<Budget[]> {
  const unchecked = versionFaults(CHECKED_VERSIONS);
  if (unchecked.length) throw new Error(unchecked.join('\n'));
  const settings = readSettings();
  const contracts = (await loadContracts()).filter(({ family }) => isWanted(family, settings));
  const [functions, miniprogram] = await Promise.all([buildFunctions(settings), buildMiniprogram(settings)]);
  buildTemplates(contracts.map(({ name }) => name));
  const packages = shippedPackages([...functions.metafiles, ...miniprogram]);
  writeFileSync(dist('THIRD-PARTY-NOTICES.txt'), noticesText(packages));
  const sizes = budgets(functions.executed);
  const tooLarge = sizes
    .filter(({ bytes, limit }) => bytes > limit)
    .map(
      ({ path, part, bytes, limit }) =>
        `${path} has ${bytes} bytes${part ? ` ${part}` : ''}, the budget is ${limit}`,
    );
  const faults = [
    ...countFaults(contracts),
    ...checkFunctions(contracts, settings),
    ...checkMiniprogram(settings),
    ...licenceFaults(packages),
    ...tooLarge,
  ];
  if (faults.length) throw new Error(`The build is not fit to ship:\n- ${faults.join('\n- ')}`);
  return sizes;
}

export function sizeTable(sizes: Budget[]): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const cell = ({ part, bytes, limit }: Budget) =>
    `${part ? `${part}  ` : ''}${kB(bytes).padStart(6)} of ${kB(limit)}`;
  const rows = new Map<string, string[]>();
  for (const budget of sizes) rows.set(budget.path, [...(rows.get(budget.path) ?? []), cell(budget)]);
  const width = Math.max(...[...rows.keys()].map(({ length }) => length));
  return [...rows].map(([path, cells]) => `  ${path.padEnd(width)}  ${cells.join('   ')}`).join('\n');
}
