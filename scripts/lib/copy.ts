import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths';

const PARTS = [
  ...['cloudfunctions', 'miniprogram', 'scripts', 'tests', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.jest.json', 'jest.config.js', 'biome.json', '.gitignore'],
];

/** A copy of the project to work in, so that nobody's files are touched. Dependencies are a link to those here. */
export function copyProject(to: string): void {
  const filter = (file: string) => !file.includes('node_modules');
  for (const part of PARTS) cpSync(inRoot(part), path.join(to, part), { recursive: true, filter });
  symlinkSync(inRoot('node_modules'), path.join(to, 'node_modules'), 'junction');
}
