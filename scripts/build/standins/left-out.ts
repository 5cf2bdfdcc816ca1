/**
 * What stands in a bundle for a package that none of our calls reaches. It may be loaded, stored, destructured and
 * extended; calling anything of it fails with the package's name.
 */
export function leftOut(name: string): unknown {
  const refuse = () => {
    throw new Error(`${name} was left out of this bundle: see scripts/build/standins/packages.ts`);
  };
  return new Proxy(function leftOut() {}, {
    get(target, key) {
      if (key === '__esModule') return true;
      if (key === 'prototype') return target.prototype;
      return typeof key === 'symbol' ? undefined : leftOut(`${name}.${key}`);
    },
    apply: refuse,
    construct: refuse,
  });
}
