import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dist, functionNames, inRoot } from '../paths';

export interface SampleEvent {
  /** File name without its ending, such as `bind-yunda`. */
  name: string;
  event: unknown;
}

/** The sample events of a function, one file each in its events/ folder. */
export function sampleEvents(name: string): SampleEvent[] {
  const folder = inRoot('cloudfunctions', name, 'events');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: path.basename(file, '.json'),
      event: JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
    }));
}

/** Writes the request templates of DevTools' local-debug panel: one array of {name, value} per function. */
export function buildTemplates(): void {
  rmSync(dist('templates'), { recursive: true, force: true });
  mkdirSync(dist('templates'), { recursive: true });
  for (const name of functionNames()) {
    const templates = sampleEvents(name).map((sample) => ({ name: sample.name, value: sample.event }));
    writeFileSync(dist('templates', `${name}.json`), `${JSON.stringify(templates, null, 2)}\n`);
  }
}
