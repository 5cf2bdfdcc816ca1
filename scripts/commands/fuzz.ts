import { build } from '../build/index';
import { fuzz, tellFinding } from '../fuzz/fuzz';
import { loadContracts } from '../lib/contracts';

/**
 * `npm run fuzz -- [--events=10000] [--only=<function>] [--seed=1]`: no event, however strange, gets anything but a
 * plain answer out of a function, or a field past it that its contract does not declare.
 */
export async function main(args: string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const events = Number(option('events') ?? 10_000);
  const seed = Number(option('seed') ?? 1);
  await build();
  const started = Date.now();
  const contracts = await loadContracts();
  const { functions, findings } = await fuzz({ contracts, only: option('only'), events, seed });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`fuzz ${functions} functions × ${events} events, seed ${seed}, ${seconds} s`);
  if (findings.length) {
    throw new Error(findings.map((finding) => tellFinding(finding, seed)).join('\n'));
  }
  console.log('every event got a plain answer, and nothing undeclared reached WeChat');
}
