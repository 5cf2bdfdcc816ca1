import { importsOf, sources } from './sources';

/** The first way that leads from a file back to itself; types count, because a reader follows them, too. */
function firstCircle(files: readonly string[], next: (file: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    way.push(file);
    for (const to of next(file)) {
      const circle = walk(to);
      if (circle.length) return circle;
    }
    way.pop();
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = walk(file);
    if (circle.length) return circle;
  }
  return [];
}

describe('the house', () => {
  it('has no circle: no file leads back to itself', () => {
    expect(firstCircle(sources, importsOf)).toEqual([]);
  });

  it('would show one', () => {
    const next: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] };
    expect(firstCircle(['a', 'b', 'c', 'd'], (file) => next[file] ?? [])).toEqual(['b', 'd', 'b']);
  });
});
