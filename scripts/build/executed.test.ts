import * as esbuild from 'esbuild';
import { executedBytes } from './executed';

/** A bundle of modules given by name. */
async function bundled(files: Record<string, string>) {
  const { metafile } = await esbuild.build({
    entryPoints: ['main'],
    bundle: true,
    minify: true,
    format: 'cjs',
    write: false,
    metafile: true,
    outfile: 'out.js',
    external: ['./beside.js'],
    plugins: [
      {
        name: 'files',
        setup(build) {
          build.onResolve({ filter: /^\w+$/ }, ({ path }) => ({ path, namespace: 'files' }));
          build.onLoad({ filter: /.*/, namespace: 'files' }, ({ path }) => ({ contents: files[path] }));
        },
      },
    ],
  });
  return executedBytes(metafile).get('out.js') ?? Number.NaN;
}

const LONG = `exports.text = '${'x'.repeat(10_000)}';`;

describe('what a bundle executes while it is loaded', () => {
  it('is all that it requires, also through others', async () => {
    const bytes = await bundled({ main: "require('part')", part: "require('long')", long: LONG });
    expect(bytes).toBeGreaterThan(10_000);
  });

  it('is not what it imports later or finds beside it', async () => {
    const later = "exports.load = () => [import('long'), require('./beside.js')];";
    expect(await bundled({ main: later, long: LONG })).toBeLessThan(1000);
  });
});
