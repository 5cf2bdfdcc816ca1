import { loadContracts } from '../contracts';
import { type Budget, budgets, checkFunctions, checkMiniprogram } from './checks';
import { buildFunctions } from './functions';
import { buildMiniprogram } from './miniprogram';
import { readSettings } from './settings';
import { buildTemplates } from './templates';

/**
 * Writes dist/: cloud functions, mini-program, DevTools templates. Throws with every fault it finds in its own
 * output: a wrong permission, a machine path, a secret, a size over budget.
 */
export async function build(): Promise<Budget[]> {
  const settings = readSettings();
  const contracts = await loadContracts();
  await Promise.all([buildFunctions(settings), buildMiniprogram(settings)]);
  buildTemplates();
  const sizes = budgets(contracts);
  const tooLarge = sizes
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ path, bytes, limit }) => `${path} has ${bytes} bytes, the budget is ${limit}`);
  const faults = [...checkFunctions(contracts, settings), ...checkMiniprogram(settings), ...tooLarge];
  if (faults.length) throw new Error(`The build is not fit to ship:\n- ${faults.join('\n- ')}`);
  return sizes;
}

export function sizeTable(sizes: Budget[]): string {
  const width = Math.max(...sizes.map(({ path }) => path.length));
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`.padStart(8);
  return sizes
    .map(({ path, bytes, limit }) => `  ${path.padEnd(width)} ${kB(bytes)}  of ${kB(limit).trim()}`)
    .join('\n');
}
