import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyFiles, writeFonts } from './compiler/assets';
import { bundleMiniProgram, bundleRuntime } from './compiler/bundle';
import { Diagnostics } from './compiler/diagnostics';
import { framePage, phonePage } from './compiler/html';
import { writeIcons } from './compiler/icons';
import { readProject } from './compiler/project';
import { compileStyles } from './compiler/styles';
import { compileTemplates } from './compiler/wxml';

export { assembleFixture } from './fixture/assemble';

export interface PreviewOptions {
  /** A built mini-program, as WeChat runs it. */
  miniprogramDir: string;
  /** Where the static site goes; serve it at `/`. */
  outDir: string;
  /** Readable output, source maps, and a page that reloads on a message from `/dev/reload`. */
  development?: boolean;
}

/**
 * Compiles a built mini-program, unchanged, into a static site that runs it in a browser.
 * @throws Error listing file, line and column of everything that WeChat would not accept either.
 */
export async function buildPreview(
  options: PreviewOptions,
): Promise<{ warnings: string[]; bytes: number; ms: number }> {
  const started = Date.now();
  const { miniprogramDir, outDir, development = false } = options;
  const diagnostics = new Diagnostics();
  mkdirSync(outDir, { recursive: true });

  const project = readProject(miniprogramDir, diagnostics);
  const templates = compileTemplates(project, diagnostics);
  const styles = compileStyles(project, diagnostics);
  diagnostics.throwIfAny();

  await Promise.all([
    bundleMiniProgram(project, templates, outDir, development, diagnostics),
    bundleRuntime(outDir, development),
  ]);
  diagnostics.throwIfAny();
  writeFileSync(path.join(outDir, 'app.css'), styles);
  writeFileSync(path.join(outDir, 'phone.html'), phonePage());
  writeFileSync(path.join(outDir, 'index.html'), framePage());
  copyFiles(miniprogramDir, outDir);
  writeIcons(outDir);
  writeFonts(outDir);
  return { warnings: diagnostics.warnings, bytes: sizeOfCode(outDir), ms: Date.now() - started };
}

/** Bytes of scripts and style sheets: what a browser loads before the first page shows. */
function sizeOfCode(outDir: string): number {
  const code = readdirSync(outDir).filter((file) => /\.(js|css|html)$/.test(file));
  return code.reduce((sum, file) => sum + statSync(path.join(outDir, file)).size, 0);
}
