import { build, sizeTable } from './build/index';

export async function main(): Promise<void> {
  const started = Date.now();
  const sizes = await build();
  console.log(`${sizeTable(sizes)}\nbuilt dist/ in ${Date.now() - started} ms`);
}
