import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { atFirstTouch } from './at-first-touch';
import { leftOut } from './left-out';
import type { StandIns } from './lists';
import { standInsFor } from './plugin';
import { versionFaults } from './versions';

describe('a package that was left out', () => {
  // biome-ignore lint/suspicious/noExplicitAny: stands for anything
  const axios = leftOut('axios') as any;

  it('can be loaded, destructured, stored and extended', () => {
    const { get } = axios;
    const more = { ...axios };
    class Mine extends axios.Axios {}
    expect([typeof get, typeof more, typeof Mine]).toEqual(['function', 'object', 'function']);
  });

  it.each([
    ['called', 'axios', () => axios('/')],
    ['called by its default', 'axios.default.get', () => axios.default.get('/')],
    ['constructed', 'axios.Agent', () => new axios.Agent()],
  ])('fails with its name when it is %s', (_, name, use) => {
    expect(use).toThrow(`${name} was left out of this bundle`);
  });
});

describe('a package that is loaded at first touch', () => {
  const counted = () => {
    const count = { loads: 0 };
    const standIn = atFirstTouch(() => {
      count.loads += 1;
      return { Db: class Db {}, size: 2 };
    }) as { Db: new () => object; size: number; __esModule: boolean };
    return { count, standIn };
  };

  it('is not loaded by the question every compiled module asks', () => {
    const { count, standIn } = counted();
    expect(standIn.__esModule).toBe(true);
    expect(count.loads).toBe(0);
  });

  it('is loaded once and then is the real one', () => {
    const { count, standIn } = counted();
    expect(new standIn.Db()).toBeInstanceOf(standIn.Db);
    expect([Object.keys(standIn), 'size' in standIn, { ...standIn }.size]).toEqual([['Db', 'size'], true, 2]);
    expect(count.loads).toBe(1);
  });
});

describe('a build with stand-ins', () => {
  const NONE: StandIns = { leftOut: {}, replaced: {}, rewritten: {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'stand-ins-'));
  beforeAll(() => {
    mkdirSync(path.join(folder, 'node_modules/sdk/dist'), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules/sdk/index.js'), "exports.order = 'a'.localeCompare('b');");
    writeFileSync(path.join(folder, 'main.js'), "exports.sdk = require('sdk');");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const built = async (lists: Partial<StandIns>) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(folder, 'main.js')],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      write: false,
      logLevel: 'silent',
      plugins: [standInsFor({ ...NONE, ...lists })],
    });
    return outputFiles[0]?.text ?? '';
  };

  it('has something else in the place of what it leaves out, replaces or writes differently', async () => {
    expect(await built({ leftOut: { sdk: 'everything' } })).not.toContain('localeCompare');
    expect(await built({ replaced: { sdk: 'stand-in:nothing.ts' } })).not.toContain('localeCompare');
    const rewritten = { 'sdk/index.js': { line: "'a'.localeCompare('b')", becomes: '-1' } };
    expect(await built({ rewritten })).toMatch(/exports\d*\.order = -1;/);
  });

  it('fails where the SDK no longer loads what is on a list', async () => {
    await expect(built({ leftOut: { axios: 'requests' } })).rejects.toThrow('axios is not loaded');
  });

  it('fails where the line to be written differently is no longer there', async () => {
    const rewritten = { 'sdk/index.js': { line: 'exports.sorted', becomes: '-1' } };
    await expect(built({ rewritten })).rejects.toThrow('no longer has the line exports.sorted');
  });

  it('fails in other words for each package of a version that was not checked', () => {
    expect(versionFaults({ 'wx-server-sdk': '0.0.1' })).toEqual([
      expect.stringMatching(/^wx-server-sdk is \d/),
    ]);
    expect(versionFaults({})).toEqual([]);
  });
});
