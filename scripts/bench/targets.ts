import type { AddressFigures } from './addresses';
import type { FunctionFigures, FunctionsReport } from './functions';
import type { LedgerFigures } from './ledger';
import type { LoadFigures } from './load';
import type { WorkFigures } from './work';

/** Over the documents' own sample; with the database where the call touches it. */
const COLD = {
  load: { plain: 0.18, database: 0.3 },
  answered: { plain: 0.25, database: 0.38 },
  memory: { plain: 0.7, database: 0.8 },
};
const OVERHEAD_MS = 0.3;
const LINE_MS = 1;
/** A text that is meant to be slow still takes less than two tenths of a second. */
const SLOWEST_BYTE_RATIO = 20;
const WORK_MS: WorkFigures = { buildMs: 3000, rebuildMs: 200, readyMs: 4000 };
/** With 10,000 waybills over with 100: a page is found, not looked for. The overview counts a week, which is more. */
const LEDGER_RATIO = 2;
/** What logs and journals of a fixed length may still take. */
const LOAD_GROWTH = 1.25;

export const limitOf = (of: keyof typeof COLD, { database }: FunctionFigures) =>
  COLD[of][database ? 'database' : 'plain'];

/** What the time goes to where less cannot be had, and why not. */
const EXPLAINED: Record<string, string> = {
  'parseAddress answered':
    'the first text brings the table of regions, 1,600 pairs of script and the patterns of every stage; later ones take ' +
    'a seventh of a millisecond',
  'parseAddress memory': 'the table of regions and the names that its first text may begin with',
  'reconcile answered':
    'one order takes six answers one after the other (list, claim, WeChat, settle, list, count), each the first of its ' +
    'kind in a new process; asking before the order is claimed would make two waybills where two instances run',
};

/** What is missed, a sentence each, with by how much and, where it is known, on what the time is spent. */
export function missed(report: {
  functions?: FunctionsReport;
  addresses?: AddressFigures;
  ledger?: LedgerFigures[];
  load?: LoadFigures;
  work?: WorkFigures;
}): string[] {
  const found: string[] = [];
  const check = (what: string, value: number, limit: number, unit = '') => {
    const why = EXPLAINED[what] ? ` (${EXPLAINED[what]})` : '';
    if (!(value <= limit))
      found.push(`${what}: ${value.toFixed(2)}${unit}, wanted at most ${limit}${unit}${why}`);
  };
  for (const one of report.functions?.functions ?? []) {
    for (const of of ['load', 'answered', 'memory'] as const)
      check(`${one.name} ${of}`, one.ratios[of], limitOf(of, one), ' ×');
    if (one.overheadMs !== undefined) check(`${one.name} overhead`, one.overheadMs, OVERHEAD_MS, ' ms');
  }
  if (report.addresses) {
    check('a text of parseAddress', report.addresses.lineMs, LINE_MS, ' ms');
    check('a byte of the slowest text', report.addresses.slowest.ratio, SLOWEST_BYTE_RATIO, ' ×');
  }
  for (const { call, records, ratio } of report.ledger ?? [])
    check(`${call} with ${records} waybills`, ratio, LEDGER_RATIO, ' ×');
  if (report.load) {
    check('errors under load', report.load.errors.length, 0);
    check('growth under load', report.load.growth, LOAD_GROWTH, ' ×');
  }
  for (const [what, limit] of Object.entries(WORK_MS))
    if (report.work) check(what, report.work[what as keyof WorkFigures], limit, ' ms');
  return found;
}
