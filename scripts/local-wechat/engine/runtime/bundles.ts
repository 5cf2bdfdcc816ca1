import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Letters, digits, - and _, starting with a letter, at most 60 (docs/wechat/runtime.md#limits); so never a
 * path.
 */
const NAME = /^[A-Za-z][\w-]{0,59}$/;

/** The built functions in `<dist>/cloudfunctions`, looked at afresh each time: a build may replace them any moment. */
export interface Bundles {
  names(): string[];
  /** Path of the bundle; undefined when there is no such function. */
  find(name: string): string | undefined;
  /** Changes when the bundle does. */
  version(name: string): string;
  /** `permissions.openapi` of its config.json; none when the file is missing or damaged. */
  permissions(name: string): string[];
}

export function createBundles(dist: string): Bundles {
  const folder = path.join(dist, 'cloudfunctions');
  const bundleOf = (name: string) => path.join(folder, name, 'index.js');
  const exists = (name: string) => NAME.test(name) && existsSync(bundleOf(name));

  return {
    names: () => (existsSync(folder) ? readdirSync(folder).filter(exists).sort() : []),
    find: (name) => (exists(name) ? bundleOf(name) : undefined),
    version(name) {
      const found = statSync(bundleOf(name), { throwIfNoEntry: false });
      return found ? `${found.mtimeMs}:${found.size}` : 'none';
    },
    permissions(name) {
      try {
        const config = JSON.parse(readFileSync(path.join(folder, name, 'config.json'), 'utf8'));
        const declared: unknown = config?.permissions?.openapi;
        return Array.isArray(declared) ? declared : [];
      } catch {
        return [];
      }
    },
  };
}
