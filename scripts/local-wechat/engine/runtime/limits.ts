import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a deployed function gets; cloudfunctions/limits.json is the one place that says so. */
export interface Limits {
  runtime: string;
  timeoutSeconds: number;
  memoryMB: number;
}

export function readLimits(root: string): Limits {
  return JSON.parse(readFileSync(path.join(root, 'cloudfunctions', 'limits.json'), 'utf8')) as Limits;
}
