import { writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths';
import { placesModule } from '../regions/source';

/** `npm run regions`: writes the table of regions anew, after the package or our corrections changed. */
export function main(): void {
  writeFileSync(inRoot('cloudfunctions/console/parseAddress/regions/places.ts'), placesModule());
  console.log('wrote cloudfunctions/console/parseAddress/regions/places.ts');
}
