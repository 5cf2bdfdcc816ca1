/**
 * What the app remembers while it runs, and the only place where modules remember anything: a slice for each thing, named
 * in the list of scripts/house/memory.test.ts. What shall outlive the app is in WeChat's storage, what one page or
 * component needs is its own field. Not on `App`: that is the merchant's, whose pages stand around this folder.
 */
export interface Slice<Value> {
  get(): Value;
  /** A new value, never a changed one: whoever holds the old one keeps it as it was. */
  set(value: Value): void;
  /** The listener hears of every new value; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

const resets = new Map<string, () => void>();

/** To be called once, by the module that owns what is remembered. */
export function slice<Value>(name: string, initial: Value): Slice<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  const set = (next: Value) => {
    value = next;
    for (const listener of [...listeners]) listener();
  };
  resets.set(name, () => set(initial));
  return {
    get: () => value,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Everything as when the app began: between tests, and where another person turns out to hold the phone. */
export function forgetEverything(): void {
  for (const reset of resets.values()) reset();
}
