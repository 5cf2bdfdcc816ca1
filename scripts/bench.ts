import { mkdirSync, writeFileSync } from 'node:fs';
import { benchPages } from './bench/pages';
import { tableOf } from './bench/table';
import { ensureBrowser } from './browser';
import { build } from './build/index';
import { dist, inRoot } from './paths';
import { buildPreview } from './preview/index';

const RECORDS = [100, 1000, 10_000];
const REPEATS = 5;
const SCROLL_PAGES = 15;

/**
 * `npm run bench -- [--only=<page>] [--repeats=5]`: how the pages bear 100, 1,000 and 10,000 waybills. Prints a table
 * and writes bench/results.json.
 */
export async function main(args: string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  await build();
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview') });
  ensureBrowser();
  const pages = await benchPages({
    records: RECORDS,
    repeats: Number(option('repeats') ?? REPEATS),
    scrollPages: SCROLL_PAGES,
    only: option('only'),
  });
  const folder = inRoot('bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/results.json`,
    `${JSON.stringify({ at: new Date().toISOString(), pages }, null, 2)}\n`,
  );
  console.log(tableOf(pages));
}
