// Runs one command of this project on nothing but Node and npm: installs what is missing, bundles the
// TypeScript command in memory-near cache, runs it. Plain JavaScript, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const OLDEST_NODE = 20;

function installed() {
  const readPackages = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const present = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(
    ([name, wanted]) => name === '' || wanted.optional || present[name]?.version === wanted.version,
  );
}

function install() {
  console.log('Installing dependencies (npm ci) / 正在安装依赖…');
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: 'inherit', shell: true });
  if (done.status !== 0) throw new Error('npm ci failed; see above. / 依赖安装失败,请看上面的输出。');
}

async function run(command, args) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(
      `Node ${OLDEST_NODE} or newer is needed, this is ${process.version}. / 需要 Node ${OLDEST_NODE} 以上。`,
    );
  }
  process.chdir(root);
  if (!installed()) install();
  const esbuild = await import('esbuild');
  const outfile = path.join(root, 'node_modules/.cache/wx-logistics', `${command}.cjs`);
  await esbuild.build({
    entryPoints: [path.join(root, 'scripts/commands', `${command}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  await require(outfile).main(args);
}

const [command = 'start', ...args] = process.argv.slice(2);
run(command, args).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
