import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchAddresses } from '../bench/addresses';
import { benchFunctions } from '../bench/functions';
import { benchLedger } from '../bench/ledger';
import { benchLoad } from '../bench/load';
import { benchPages } from '../bench/pages';
import {
  addressesTable,
  functionsTable,
  ledgerTable,
  loadTable,
  pagesTable,
  workTable,
} from '../bench/table';
import { missed } from '../bench/targets';
import { benchWork } from '../bench/work';
import { withWorlds } from '../bench/worlds';
import { build } from '../build/index';
import { ensureBrowser } from '../lib/browser';
import { dist, inRoot } from '../lib/paths';
import { buildPreview } from '../phone';

const PARTS = ['functions', 'addresses', 'ledger', 'load', 'work', 'pages'] as const;
type Part = (typeof PARTS)[number];

const RECORDS = [100, 1000, 10_000];
const COLD_STARTS = 9;
const CALLS = 30;
const CALLERS = 50;
const LOAD_SECONDS = 60;
const READINGS = 5;
const BUILDS = 3;
const VISITS = 5;
const SCROLL_PAGES = 15;

/**
 * `npm run bench -- [--only=functions|addresses|ledger|load|work|pages] [--page=<page>] [--repeats=<n>]`: what a cold start, a
 * ledger, a build and the pages cost, in turns with what they are compared to. Prints tables, says what misses its
 * target and writes bench/results.json.
 */
export async function main(args: string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const only = option('only');
  if (only && !PARTS.includes(only as Part)) throw new Error(`--only is one of ${PARTS.join(', ')}`);
  const wanted = (part: Part) => !only || only === part;
  const repeats = (usual: number) => Number(option('repeats') ?? usual);

  await build();
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-bench-'));
  try {
    const functions = wanted('functions')
      ? await benchFunctions(path.join(folder, 'cold'), repeats(COLD_STARTS))
      : undefined;
    if (functions) console.log(`${functionsTable(functions)}\n`);
    const addresses = wanted('addresses') ? await benchAddresses(repeats(READINGS)) : undefined;
    if (addresses) console.log(`${addressesTable(addresses)}\n`);
    const load = wanted('load')
      ? await benchLoad(path.join(folder, 'load'), CALLERS, LOAD_SECONDS)
      : undefined;
    if (load) console.log(`${loadTable(load)}\n`);
    const work = wanted('work') ? await benchWork(folder, repeats(BUILDS)) : undefined;
    if (work) console.log(`${workTable(work)}\n`);
    const sizes = wanted('ledger') || wanted('pages') ? RECORDS : [];
    const { ledger, pages } = await withWorlds(path.join(folder, 'worlds'), sizes, async (worlds) => ({
      ledger: wanted('ledger') ? await benchLedger(worlds, repeats(CALLS)) : undefined,
      pages: wanted('pages') ? await lookAtPages(worlds, repeats(VISITS), option('page')) : undefined,
    }));
    if (ledger) console.log(`${ledgerTable(ledger)}\n`);
    if (pages) console.log(`${pagesTable(pages)}\n`);

    const over = missed({ functions, addresses, ledger, load, work });
    console.log(over.length ? `over the target:\n  ${over.join('\n  ')}` : 'all within their targets');
    write({ at: new Date().toISOString(), functions, addresses, ledger, load, work, pages, over });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lookAtPages(worlds: Parameters<typeof benchPages>[0], repeats: number, only?: string) {
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview') });
  ensureBrowser();
  return benchPages(worlds, { repeats, scrollPages: SCROLL_PAGES, only });
}

function write(results: object): void {
  mkdirSync(inRoot('bench'), { recursive: true });
  writeFileSync(inRoot('bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
