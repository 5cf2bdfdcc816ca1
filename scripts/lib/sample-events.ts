import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { functionFolders } from './paths';

export interface SampleEvent {
  /** File name without its ending, such as `bind`. */
  name: string;
  event: unknown;
}

/** The sample events of a function, one file each in its events/ folder. */
export function sampleEvents(name: string): SampleEvent[] {
  const folder = path.join(functionFolders().find((one) => one.name === name)?.folder ?? '', 'events');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.json') ? [path.basename(file, '.json')] : [],
  );
  const read = (sample: string) => JSON.parse(readFileSync(path.join(folder, `${sample}.json`), 'utf8'));
  return names.sort().map((sample) => ({ name: sample, event: read(sample) }));
}
