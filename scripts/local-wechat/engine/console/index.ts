import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { inRoot } from '../../../lib/paths';

export interface PageFile {
  type: string;
  body: Buffer | string;
}

const client = (file: string) => inRoot('scripts', 'local-wechat', 'engine', 'console', 'client', file);

/** What is later wins; what a narrow screen changes is last. */
const STYLES = ['app.css', 'bench.css', 'form.css', 'tools.css', 'narrow.css'];

let built: Promise<Map<string, PageFile>> | undefined;

/** The files of the local cloud console by their path below /console; built once per process. */
export function consolePage(): Promise<Map<string, PageFile>> {
  built ??= build();
  return built;
}

async function build(): Promise<Map<string, PageFile>> {
  const [page, script, ...styles] = await Promise.all([
    readFile(client('index.html'), 'utf8'),
    bundle(),
    ...STYLES.map((file) => readFile(client(file), 'utf8')),
  ]);
  return new Map([
    ['', { type: 'text/html; charset=utf-8', body: page }],
    ['app.css', { type: 'text/css; charset=utf-8', body: styles.join('\n') }],
    ['app.js', { type: 'text/javascript; charset=utf-8', body: script }],
  ]);
}

async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [client('main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
