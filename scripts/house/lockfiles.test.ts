import { existsSync, readFileSync } from 'node:fs';
import { filesBelow, inRoot } from '../lib/paths';

/** Folders that may hold a lockfile of the project; what npm installed has none of ours. */
const FOLDERS = ['cloudfunctions', 'miniprogram', 'scripts', 'tests'];

test('the workflow audits every lockfile', () => {
  const nested = FOLDERS.flatMap((folder) => filesBelow(inRoot(folder)).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('/package-lock.json') && !file.includes('node_modules/'))
    .map((file) => file.replace('/package-lock.json', ''));
  const [, folders = ''] =
    /folder: \[(.*)\]/.exec(readFileSync(inRoot('.github/workflows/ci.yml'), 'utf8')) ?? [];
  expect(existsSync(inRoot('package-lock.json'))).toBe(true);
  expect(folders.split(', ').sort()).toEqual(['.', ...nested].sort());
});
