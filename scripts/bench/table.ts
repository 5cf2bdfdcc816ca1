import type { AddressFigures } from './addresses';
import type { FunctionsReport } from './functions';
import type { LedgerFigures } from './ledger';
import type { LoadFigures } from './load';
import type { PagesReport } from './pages';
import { limitOf } from './targets';
import type { WorkFigures } from './work';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

/** The figures as people read them; times of a cold start only as ratios, because another machine has others. */
export function functionsTable({ baseline, floor, functions }: FunctionsReport): string {
  const cells = (name: string, ratios: Record<'load' | 'answered' | 'memory', number>, rest: string[]) => [
    name,
    ...[ratios.load, ratios.answered, ratios.memory].map((ratio) => ratio.toFixed(3)),
    ...rest,
  ];
  const own = {
    load: floor.loadMs / baseline.loadMs,
    answered: floor.answeredMs / baseline.answeredMs,
    memory: floor.memoryBytes / baseline.memoryBytes,
  };
  const rows = functions.map((one) =>
    cells(one.name, one.ratios, [
      one.database ? 'yes' : '',
      one.overheadMs === undefined ? '' : `${one.overheadMs.toFixed(2)} ms`,
      (['load', 'answered', 'memory'] as const).every((of) => one.ratios[of] <= limitOf(of, one))
        ? ''
        : 'over',
    ]),
  );
  return lines(
    ['cold start', 'load', 'first answer', 'memory', 'database', 'warm, beyond the SDK', ''],
    [
      cells('the documents’ sample', { load: 1, answered: 1, memory: 1 }, []),
      cells('Node alone', own, []),
      ...rows,
    ],
  );
}

export function addressesTable({ lines: count, lineMs, slowest }: AddressFigures): string {
  return lines(
    ['parseAddress, warm', ''],
    [
      [`a text, mean of ${count}`, `${lineMs.toFixed(2)} ms`],
      [`a byte of ${JSON.stringify(slowest.text)} as often as fits, over that`, times(slowest.ratio)],
    ],
  );
}

export function ledgerTable(figures: readonly LedgerFigures[]): string {
  return lines(
    ['warm call', 'waybills', 'time'],
    figures.map(({ call, records, ratio }) => [call, String(records), times(ratio)]),
  );
}

export function loadTable({
  callers,
  seconds,
  calls,
  errors,
  callsPerSecond,
  medianMs,
  slowMs,
  growth,
}: LoadFigures): string {
  return lines(
    [`${callers} callers at once for ${seconds} s`, ''],
    [
      ['calls', String(calls)],
      ['errors', [errors.length, ...new Set(errors)].join(' ')],
      ['calls per second', callsPerSecond.toFixed(0)],
      ['median', `${medianMs.toFixed(0)} ms`],
      ['slowest of a hundred', `${slowMs.toFixed(0)} ms`],
      ['heap in use, end over two thirds', times(growth)],
    ],
  );
}

export function workTable({ buildMs, rebuildMs, readyMs }: WorkFigures): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  return lines(
    ['on this machine', ''],
    [
      ['npm run build', ms(buildMs)],
      ['npm run dev: a changed function', ms(rebuildMs)],
      ['npm start: ready', ms(readyMs)],
    ],
  );
}

export function pagesTable({ pages, scrolling }: PagesReport): string {
  const rows = pages.map(({ page, records, ratio, nodes, setData }) => [
    page,
    String(records),
    times(ratio),
    String(nodes),
    String(setData.count),
    kB(setData.largest),
    kB(setData.total),
  ]);
  const scrolled = scrolling.map(
    ({ records, pages: count, slowFrames, slowestFrame, nodes, setDataPerPage }) => [
      String(records),
      String(count),
      String(slowFrames),
      `${Math.round(slowestFrame)} ms`,
      String(nodes),
      kB(setDataPerPage),
    ],
  );
  return [
    lines(['page', 'waybills', 'first content', 'nodes', 'setData', 'largest', 'total'], rows),
    'scrolling through 运单',
    lines(['waybills', 'pages', 'frames > 50 ms', 'slowest', 'nodes after', 'setData per page'], scrolled),
  ].join('\n\n');
}

function lines(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
