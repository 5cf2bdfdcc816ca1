/** A package that is executed when something of it is first asked for, not when it is loaded. */
export function atFirstTouch(load: () => object): unknown {
  let loaded: object | undefined;
  const real = () => {
    loaded ??= load();
    return loaded;
  };
  return new Proxy(
    {},
    {
      // Compiled TypeScript asks every module for this while it is loading.
      get: (_, key) => (key === '__esModule' ? true : Reflect.get(real(), key)),
      has: (_, key) => Reflect.has(real(), key),
      ownKeys: () => Reflect.ownKeys(real()),
      getOwnPropertyDescriptor: (_, key) => {
        const found = Reflect.getOwnPropertyDescriptor(real(), key);
        return found && { ...found, configurable: true };
      },
    },
  );
}
