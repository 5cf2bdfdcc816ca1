import path from 'node:path';
import { type BuildFailure, build, type Message } from 'esbuild';
import type { Diagnostics } from './diagnostics';
import type { Project } from './project';
import { absentGlobals, entryName, miniProgramEntry } from './script';

const TARGET = 'chrome111';

/** Bundles the mini-program's scripts and templates into `app.js`. */
export async function bundleMiniProgram(
  project: Project,
  templates: string,
  outDir: string,
  development: boolean,
  diagnostics: Diagnostics,
): Promise<void> {
  try {
    await build({
      entryPoints: { app: entryName },
      plugins: [miniProgramEntry(project, templates)],
      define: { ...absentGlobals, 'process.env.NODE_ENV': '"production"' },
      ...shared(outDir, development),
      absWorkingDir: path.resolve(project.root),
    });
  } catch (error) {
    for (const message of (error as BuildFailure).errors ?? rethrow(error)) {
      diagnostics.error(
        message.location?.file ?? 'app.js',
        message.text,
        message.location?.line,
        message.location?.column,
      );
    }
  }
}

/** Bundles what shows the mini-program: the runtime (with glass-easel), the phone frame and their style sheets. */
export async function bundleRuntime(outDir: string, development: boolean): Promise<void> {
  const preview = path.join(process.cwd(), 'scripts', 'phone');
  await build({
    entryPoints: {
      runtime: path.join(preview, 'runtime', 'main.ts'),
      phone: path.join(preview, 'runtime', 'phone.css'),
      frame: path.join(preview, 'frame', 'frame.ts'),
      guide: path.join(preview, 'frame', 'guide.css'),
    },
    define: { 'process.env.NODE_ENV': '"production"', __DEVELOPMENT__: String(development) },
    ...shared(outDir, development),
  });
}

function shared(outDir: string, development: boolean) {
  return {
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    outdir: path.resolve(outDir),
    minify: !development,
    sourcemap: development ? 'linked' : false,
    logLevel: 'silent',
    charset: 'utf8',
  } as const;
}

function rethrow(error: unknown): Message[] {
  throw error;
}
