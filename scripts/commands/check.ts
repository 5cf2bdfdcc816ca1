import { availableParallelism } from 'node:os';
import { checkSource } from '../lib/checks';
import { runJest, sumUp } from '../lib/jest';

/** `npm run check`: types, lint and unit tests beside each other, while one works; nothing is built. */
export async function main(args: string[]): Promise<void> {
  const unit = runJest(['unit'], availableParallelism(), args);
  await checkSource().finally(() => unit);
  sumUp([await unit]);
}
