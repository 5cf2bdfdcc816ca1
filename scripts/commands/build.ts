import { build, sizeTable } from '../build/index';
import { pageFigures, pageTable } from '../build/page-figures';
import { dist } from '../lib/paths';
import { readSettings } from '../lib/settings';
import { peopleFaults } from '../setup/people';

export async function main(): Promise<void> {
  const started = Date.now();
  for (const fault of peopleFaults(readSettings().merchantOpenids)) console.warn(`! ${fault}`);
  const sizes = await build();
  console.log(pageTable(pageFigures(dist('miniprogram'))));
  console.log(`\n${sizeTable(sizes)}\nbuilt dist/ in ${Date.now() - started} ms`);
}
