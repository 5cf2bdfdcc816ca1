import type { Position } from '../../shared/waybill/list-filter';

export function writeCursor({ createdAt, orderId }: Position): string {
  return `${createdAt}.${orderId}`;
}

/** Undefined for anything writeCursor did not write. */
export function readCursor(cursor: string): Position | undefined {
  const [, createdAt, orderId] = /^(\d{1,15})\.(.+)$/s.exec(cursor) ?? [];
  return createdAt && orderId ? { createdAt: Number(createdAt), orderId } : undefined;
}
