import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dist } from '../lib/paths';
import { sampleEvents } from '../lib/sample-events';

/** Writes the request templates of DevTools' local-debug panel: one array of {name, value} per function. */
export function buildTemplates(names: string[]): void {
  rmSync(dist('templates'), { recursive: true, force: true });
  mkdirSync(dist('templates'), { recursive: true });
  for (const name of names) {
    const templates = sampleEvents(name).map((sample) => ({ name: sample.name, value: sample.event }));
    writeFileSync(dist('templates', `${name}.json`), `${JSON.stringify(templates, null, 2)}\n`);
  }
}
