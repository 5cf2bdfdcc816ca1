import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { inRoot } from '../../../lib/paths';
import type { ConsolePage } from '../server/console-page';

const client = (file: string) => inRoot('scripts', 'local-wechat', 'engine', 'console', 'client', file);

/** What is later wins; what a narrow screen changes is last. */
const STYLES = ['app.css', 'bench.css', 'form.css', 'tools.css', 'narrow.css'];

/** The files of the local cloud console, built when first asked for; `parts` are the plug-ins' modules for it. */
export function consoleOf(parts: readonly string[]): ConsolePage {
  let built: ReturnType<ConsolePage> | undefined;
  return () => {
    built ??= build(parts);
    return built;
  };
}

async function build(parts: readonly string[]): ReturnType<ConsolePage> {
  const [page, script, ...styles] = await Promise.all([
    readFile(client('index.html'), 'utf8'),
    bundle(parts),
    ...STYLES.map((file) => readFile(client(file), 'utf8')),
  ]);
  return new Map([
    ['', { type: 'text/html; charset=utf-8', body: page }],
    ['app.css', { type: 'text/css; charset=utf-8', body: styles.join('\n') }],
    ['app.js', { type: 'text/javascript; charset=utf-8', body: script }],
  ]);
}

async function bundle(parts: readonly string[]): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: startWith(parts), resolveDir: inRoot(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function startWith(parts: readonly string[]): string {
  const imports = parts.map((part, at) => `import part${at} from ${JSON.stringify(inRoot(part))};`);
  const names = parts.map((_, at) => `part${at}`).join(', ');
  const start = `import { startConsole } from ${JSON.stringify(client('main.ts'))};`;
  return [start, ...imports, `startConsole([${names}]);`].join('\n');
}
