import { PLACES } from './places';

/** Every place of the table, behind those it lies in; `code` has two, four or six digits. */
export function eachPlace(take: (code: string, name: string) => void): void {
  for (const line of PLACES.trim().split('\n')) {
    const [group = '', name = '', ...counties] = line.split(' ');
    if (name !== '-') take(group, name);
    for (const county of counties) take(group + county.slice(0, 2), county.slice(2));
  }
}
