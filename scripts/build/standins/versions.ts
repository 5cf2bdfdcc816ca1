import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/paths';

/** The packages that are installed in another version than the stand-ins were checked with, a sentence each. */
export function versionFaults(checked: Record<string, string>): string[] {
  return Object.entries(checked).flatMap(([name, version]) => {
    const manifest = readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8');
    const { version: installed } = JSON.parse(manifest) as { version: string };
    if (installed === version) return [];
    return [
      `${name} is ${installed}, but what our bundles leave out of it was checked with ${version}. ` +
        'Put the new version into scripts/build/standins/lists.ts, run npm test, and keep it only if that passes.',
    ];
  });
}
