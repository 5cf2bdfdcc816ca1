import { LARGEST_PAGE } from '../../../../cloudfunctions/console/listOrders/contract';

/** Rows of the first page: what a screen shows, and a bit. */
export const FIRST_PAGE = 20;
/** Rows of a later page. */
export const LATER_PAGE = LARGEST_PAGE;
/** Rows drawn or emptied together; a later page is two of them, so that pages only ever add chunks. */
const CHUNK = LATER_PAGE / 2;

/** The first page is a chunk of its own. */
export function chunkCount(rows: number): number {
  if (rows <= FIRST_PAGE) return rows ? 1 : 0;
  return 1 + Math.ceil((rows - FIRST_PAGE) / CHUNK);
}

/** From which row to which, the last not included. */
export function chunkRange(chunk: number): [number, number] {
  if (chunk === 0) return [0, FIRST_PAGE];
  const start = FIRST_PAGE + (chunk - 1) * CHUNK;
  return [start, start + CHUNK];
}

interface Edges {
  top: number;
  bottom: number;
}

/** Whether a box reaches into an area; touching counts, so that a list scrolled pixel by pixel never stays empty. */
export function isNear(box: Edges, area: Edges): boolean {
  return box.bottom >= area.top && box.top <= area.bottom;
}
