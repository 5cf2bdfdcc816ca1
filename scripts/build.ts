import { build, sizeTable } from './build/index';
import { pageFigures, pageTable } from './build/page-figures';
import { dist } from './paths';

export async function main(): Promise<void> {
  const started = Date.now();
  const sizes = await build();
  console.log(pageTable(pageFigures(dist('miniprogram'))));
  console.log(`\n${sizeTable(sizes)}\nbuilt dist/ in ${Date.now() - started} ms`);
}
