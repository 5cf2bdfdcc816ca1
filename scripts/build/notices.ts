import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { inRoot } from '../lib/paths';
import { FUNCTION } from './standins/lists';

/** Licences that ask for no more than their text beside the copy. */
const ACCEPTED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** Without a licence of their own, and why they ship all the same. */
const EXPLAINED: Record<string, string> = {
  '@cloudbase/signature-nodejs': 'a part of wx-server-sdk (MIT), which Tencent publishes as a package',
};
/** Only our stand-ins bear their names. */
const STOOD_IN_FOR = Object.keys({ ...FUNCTION.leftOut, ...FUNCTION.replaced });

export interface Package {
  name: string;
  version: string;
  licence: string;
  /** The licence as the package ships it; empty where it ships none. */
  text: string;
}

/** The packages of which something is in these bundles, sorted by name. */
export function shippedPackages(metafiles: readonly Metafile[]): Package[] {
  const folders = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder && bytesInOutput > 0 && !STOOD_IN_FOR.includes(nameOf(folder))) folders.add(folder);
      }
  }
  return [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function licenceFaults(packages: readonly Package[]): string[] {
  return packages.flatMap(({ name, version, licence }) =>
    ACCEPTED.has(licence) || name in EXPLAINED
      ? []
      : [`${name} ${version} ships under ${licence || 'no licence'}: is that acceptable?`],
  );
}

/** What has to travel with a copy of the build. */
export function noticesText(packages: readonly Package[]): string {
  const rule = '-'.repeat(80);
  const each = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence || EXPLAINED[name]})\n\n${text}`,
  );
  return [`Packages of which parts are in this build: ${packages.length}`, ...each].join(`\n${rule}\n`);
}

const nameOf = (folder: string) => folder.split('node_modules/').pop() ?? '';

function describe(folder: string): Package {
  const manifest = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const file = readdirSync(inRoot(folder)).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  const text = file ? readFileSync(inRoot(folder, file), 'utf8').trim() : '';
  return { name: manifest.name, version: manifest.version, licence: manifest.license ?? '', text };
}
