import { existsSync, readFileSync } from 'node:fs';
import { npmCi } from '../lib/npm';
import { inRoot } from '../lib/paths';

const FOLDER = 'scripts/deploy';

/** Installs what scripts/deploy/package.json pins, unless it is there. Heavy, so only for the commands that need it. */
export function ensureTools(): void {
  const wanted = JSON.parse(readFileSync(inRoot(FOLDER, 'package.json'), 'utf8')).dependencies;
  const present = Object.entries(wanted).every(([name, version]) => {
    const file = inRoot(FOLDER, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
  if (!present) npmCi(inRoot(FOLDER));
}

export const tool = (file: string): string => inRoot(FOLDER, 'node_modules', file);
