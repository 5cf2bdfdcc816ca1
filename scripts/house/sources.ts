import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, inRoot } from '../paths';

const FOLDERS = ['cloudfunctions', 'miniprogram', 'scripts', 'tests'];
const IMPORT = /(?:from|import|require)\s*\(?\s*['"](\.[^'"]*)['"]/g;

/** Every file of code, as a path from the project's root with forward slashes. */
export const sources = FOLDERS.flatMap((folder) =>
  filesBelow(inRoot(folder)).map((file) => `${folder}/${file}`),
).filter((file) => /\.(?:ts|js|mjs|cjs)$/.test(file) && !file.includes('node_modules/'));

export const texts = new Map(sources.map((file) => [file, readFileSync(inRoot(file), 'utf8')]));

/** The files of the project that a file imports. */
export function importsOf(file: string): string[] {
  const text = texts.get(file) ?? '';
  return [...text.matchAll(IMPORT)].flatMap(([, to = '']) => {
    const base = path.posix.join(path.posix.dirname(file), to).replace(/\/$/, '');
    const candidates = [base, `${base}.ts`, `${base}.js`, `${base}/index.ts`];
    return candidates.filter((one) => texts.has(one)).slice(0, 1);
  });
}
