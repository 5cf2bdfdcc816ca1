import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../lib/paths';
import { fontPackage } from './fonts';

const SOURCE = /\.(js|json|wxml|wxss|wxs|map|ts|md)$/;

/** Copies pictures and other plain files of the mini-program to `files/`, where the runtime looks for them. */
export function copyFiles(root: string, outDir: string): void {
  for (const file of filesBelow(root).filter((name) => !SOURCE.test(name))) {
    copy(path.join(root, file), path.join(outDir, 'files', file));
  }
}

/** Chinese text for machines without a Chinese font. */
export function writeFonts(outDir: string): void {
  const source = fontPackage();
  const css = readFileSync(path.join(source, 'index.css'), 'utf8');
  const folder = path.join(outDir, 'fonts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.css'), css.replaceAll('./files/', './'));
  for (const [, file] of css.matchAll(/\.\/files\/([\w-]+\.woff2)/g)) {
    if (file) copy(path.join(source, 'files', file), path.join(folder, file));
  }
}

function copy(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
