import { writeFileSync } from 'node:fs';
import { generatedPages } from '../docs/pages';
import { inRoot } from '../lib/paths';

/** `npm run docs`: writes the documents that come from the contracts. A test fails when they are behind. */
export async function main(): Promise<void> {
  for (const [file, text] of Object.entries(await generatedPages())) {
    writeFileSync(inRoot(file), text);
    console.log(`wrote ${file}`);
  }
}
