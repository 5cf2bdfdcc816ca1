import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The project's root: run.mjs and jest both make it the working directory. */
export const root = process.cwd();
export const inRoot = (...parts: string[]) => path.join(root, ...parts);
export const dist = (...parts: string[]) => inRoot('dist', ...parts);

export interface FunctionFolder {
  name: string;
  /** The folder it stands in: logistics, console, store. */
  family: string;
  folder: string;
}

/** All cloud functions: every folder of a family in cloudfunctions/ that has a contract. Nothing else keeps a list. */
export function functionFolders(): FunctionFolder[] {
  const found = foldersIn(inRoot('cloudfunctions')).flatMap((family) =>
    foldersIn(inRoot('cloudfunctions', family)).map((name) => {
      return { name, family, folder: inRoot('cloudfunctions', family, name) };
    }),
  );
  const functions = found.filter(({ folder }) => existsSync(path.join(folder, 'contract.ts')));
  return functions.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function functionNames(): string[] {
  return functionFolders().map(({ name }) => name);
}

/** The source folder of a function, or a file in it. */
export function functionFolder(name: string, ...parts: string[]): string {
  const found = functionFolders().find((one) => one.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return path.join(found.folder, ...parts);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Every file below a folder, as paths relative to it with forward slashes. */
export function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
