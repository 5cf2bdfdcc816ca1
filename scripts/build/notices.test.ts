import type { Metafile } from 'esbuild';
import { licenceFaults, noticesText, shippedPackages } from './notices';

const metafile = (inputs: Record<string, number>) =>
  ({
    outputs: {
      'index.js': {
        inputs: Object.fromEntries(
          Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
        ),
      },
    },
  }) as unknown as Metafile;

describe('the packages in a build', () => {
  it('are those of which something is in it, each once, and not those we stand in for', () => {
    const packages = shippedPackages([
      metafile({
        'cloudfunctions/getQuota/index.ts': 10,
        'node_modules/valibot/dist/index.mjs': 10,
        'node_modules/valibot/dist/more.mjs': 10,
        'node_modules/esbuild/lib/main.js': 0,
        'node_modules/axios/index.js': 60,
      }),
      metafile({ 'node_modules/@vant/area-data/dist/index.mjs': 10 }),
    ]);
    expect(packages.map(({ name, licence }) => [name, licence])).toEqual([
      ['@vant/area-data', 'MIT'],
      ['valibot', 'MIT'],
    ]);
    expect(noticesText(packages)).toMatch(/valibot 1\.\d+\.\d+ \(MIT\)[\s\S]*Permission is hereby granted/);
    expect(licenceFaults(packages)).toEqual([]);
  });

  it('must come under a licence that lets them travel along', () => {
    const foreign = { name: 'foreign', version: '1.0.0', text: '' };
    expect(licenceFaults([{ ...foreign, licence: 'GPL-3.0' }])).toEqual([
      'foreign 1.0.0 ships under GPL-3.0: is that acceptable?',
    ]);
    expect(licenceFaults([{ ...foreign, licence: '' }])).toHaveLength(1);
  });
});
