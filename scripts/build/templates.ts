import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dist, functionFolders } from '../lib/paths';

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

/** Writes the request templates of DevTools' local-debug panel: one array of {name, value} per function. */
export function buildTemplates(names: string[]): void {
  rmSync(dist('templates'), { recursive: true, force: true });
  mkdirSync(dist('templates'), { recursive: true });
  for (const name of names) {
    const templates = sampleEvents(name).map((sample) => ({ name: sample.name, value: sample.event }));
    writeFileSync(dist('templates', `${name}.json`), `${JSON.stringify(templates, null, 2)}\n`);
  }
}
