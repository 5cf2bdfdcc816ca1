import { spawnSync } from 'node:child_process';

/** Installs a folder's own lockfile; npm is the one that runs us, whatever the platform calls its executable. */
export function npmCi(folder: string): void {
  console.log(`Installing ${folder} (npm ci) / 正在安装…`);
  const flags = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: folder, stdio: 'inherit' })
    : spawnSync(['npm', ...flags].join(' '), { cwd: folder, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}, see above.`);
}
