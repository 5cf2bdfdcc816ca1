/** Another name of places that exist today. */
export interface Alias {
  name: string;
  /** Where it is written: the first two digits of a province's code or four of a city's. */
  under: string;
  /** Codes of today; the first took most of it. */
  to: string[];
  /** The same place, no more and no less; otherwise it was merged, divided, or only lies there. */
  same: boolean;
}

/** Reads lines such as `3101 嘉定县=310114 卢湾区>310101`: = for the same place, > for where it is today. */
export function aliases(lines: string): Alias[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [under = '', ...entries] = line.trim().split(' ');
      return entries.map((entry) => {
        const [name = '', to = ''] = entry.split(/[=>]/);
        return { name, under, to: to.split(','), same: entry.includes('=') };
      });
    });
}
