import type { PagesReport } from './pages';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The figures as people read them; times only as ratios, because another machine has others. */
export function tableOf({ pages, scrolling }: PagesReport): string {
  const rows = pages.map(({ page, records, ratio, nodes, setData }) => [
    page,
    String(records),
    `${ratio.toFixed(2)} ×`,
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
        .join('  '),
    )
    .join('\n');
}
