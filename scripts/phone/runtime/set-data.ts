import * as adapter from 'glass-easel-miniprogram-adapter';
import type { Caller, Json, Loose } from './types';

const encoder = new TextEncoder();

/** Counts what page code hands to setData: on a phone every byte of it crosses between two threads. */
export function measureSetData(): void {
  const prototype = adapter.component.ComponentCaller.prototype as Loose;
  const setData = prototype.setData;
  prototype.setData = function (this: Caller, data: Json, ...more: unknown[]) {
    note(this._$.is, data);
    return setData.call(this, data, ...more);
  };
}

function note(path: string, data: Json): void {
  const bytes = encoder.encode(JSON.stringify(data ?? {})).length;
  const { setData } = globalThis.__preview;
  const { count, largest, total } = setData[path] ?? { count: 0, largest: 0, total: 0 };
  setData[path] = { count: count + 1, largest: Math.max(largest, bytes), total: total + bytes };
}
