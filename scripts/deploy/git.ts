import { spawnSync } from 'node:child_process';
import { inRoot } from '../lib/paths';

const git = (...args: string[]) => spawnSync('git', args, { cwd: inRoot(), encoding: 'utf8' });

/** Files that differ from the last commit; undefined where there is no git to ask, as in a downloaded archive. */
export function dirtyFiles(): string[] | undefined {
  const { status, stdout } = git('status', '--porcelain');
  return status === 0
    ? stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(3))
    : undefined;
}

/** Short name of the last commit, for the description of an upload. */
export function commit(): string {
  const { status, stdout } = git('rev-parse', '--short', 'HEAD');
  return status === 0 ? stdout.trim() : '';
}
