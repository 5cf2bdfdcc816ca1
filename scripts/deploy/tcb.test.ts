import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { mergeByTcb, type RunTcb } from './tcb';
import type { Variables } from './variables';

/** What the CLI does to the variables of one function; `meanwhile` happens after each look. */
function cloud(variables: Variables, meanwhile: (cloud: Variables, look: number) => void = () => {}) {
  const seen = { looks: 0, folders: new Set<string>(), modes: new Set<number>() };
  const after = (args: string[], flag: string) => args[args.indexOf(flag) + 1] as string;
  const run: RunTcb = async (args) => {
    if (args[1] === 'pull') {
      const functions = [{ name: 'shop', memorySize: 256, envVariables: { ...variables } }];
      seen.folders.add(path.dirname(after(args, '-o')));
      writeFileSync(after(args, '-o'), JSON.stringify({ functions }));
      meanwhile(variables, ++seen.looks);
    } else {
      const file = after(args, '--config-file');
      seen.modes.add(statSync(file).mode & 0o777);
      for (const name of Object.keys(variables)) delete variables[name];
      Object.assign(variables, JSON.parse(readFileSync(file, 'utf8')).functions[0].envVariables);
    }
    return '';
  };
  return { run, variables, seen };
}
const merge = (run: RunTcb) => mergeByTcb('env-1', 'shop', { SHOP_APPSECRET: 'new' }, run);

describe('variables that are written by the CLI', () => {
  it('stand beside those that were there; no file of theirs is left', async () => {
    const { run, variables, seen } = cloud({ BY_HAND: '1', SHOP_APPSECRET: 'old' });
    expect(await merge(run)).toEqual([
      { name: 'SHOP_APPSECRET', kind: 'changed' },
      { name: 'BY_HAND', kind: 'kept' },
    ]);
    expect(variables).toEqual({ BY_HAND: '1', SHOP_APPSECRET: 'new' });
    expect([...seen.folders].filter(existsSync)).toEqual([]);
    if (process.platform !== 'win32') expect([...seen.modes]).toEqual([0o600]);
  });

  it('are not written where they are there already', async () => {
    const { run, seen } = cloud({ SHOP_APPSECRET: 'new' });
    expect(await merge(run)).toEqual([{ name: 'SHOP_APPSECRET', kind: 'same' }]);
    expect(seen.looks).toBe(1);
  });

  // Kills: no second look right before the write.
  it('keep what somebody set, changed or took away in the console meanwhile', async () => {
    const { run, variables } = cloud({ BY_HAND: '1', GONE: '1', SHOP_APPSECRET: 'old' }, (there, look) => {
      if (look !== 1) return;
      Object.assign(there, { BY_HAND: '2', MERCHANT_OPENIDS: 'o1:owner' });
      delete there.GONE;
    });
    await merge(run);
    expect(variables).toEqual({ BY_HAND: '2', MERCHANT_OPENIDS: 'o1:owner', SHOP_APPSECRET: 'new' });
  });

  it('are left alone where somebody goes on editing', async () => {
    const { run, variables, seen } = cloud({ BY_HAND: '0', SHOP_APPSECRET: 'old' }, (there, look) => {
      there.BY_HAND = String(look);
    });
    await expect(merge(run)).rejects.toThrow('正在被人修改，所以没有改动它们');
    expect(variables.SHOP_APPSECRET).toBe('old');
    expect([...seen.folders].filter(existsSync)).toEqual([]);
  });

  it('are looked at once more, and what got lost is named', async () => {
    const { run } = cloud({ SHOP_APPSECRET: 'old' });
    const forgetful: RunTcb = (args, secrets) =>
      args[1] === 'pull' ? run(args, secrets) : Promise.resolve('');
    await expect(merge(forgetful)).rejects.toThrow('没有写成：SHOP_APPSECRET');
  });
});

describe('a deployment that is interrupted while the CLI holds a secret', () => {
  let place: string;
  const at = (...parts: string[]) => path.join(place, ...parts);
  /** Answers a look, hangs in an update whatever it is told, and is connected to us while it lives. */
  const HANGING_CLI = `
    const fs = require('node:fs');
    if (process.argv[3] === 'pull') {
      const functions = [{ name: 'shop', memorySize: 256, envVariables: {} }];
      fs.writeFileSync(process.argv[process.argv.indexOf('-o') + 1], JSON.stringify({ functions }));
    } else {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
      require('node:net').connect(Number(process.env.HANGING)).on('close', () => process.exit());
    }`;

  beforeAll(() => {
    place = mkdtempSync(path.join(tmpdir(), 'tcb-'));
    mkdirSync(at('scripts/deploy/node_modules/@cloudbase/cli/bin'), { recursive: true });
    writeFileSync(at('scripts/deploy/node_modules/@cloudbase/cli/bin/tcb'), HANGING_CLI);
    buildSync({
      stdin: {
        contents: `import { mergeByTcb } from './scripts/deploy/tcb';
          process.on('message', () => process.exit(1));
          void mergeByTcb('env-1', 'shop', { SHOP_APPSECRET: 's3cret' });`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      outfile: at('deploy.cjs'),
    });
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  let server: Server;
  let cli: Socket | undefined;
  // Lets a CLI go that should have been ended.
  afterEach(() => {
    cli?.destroy();
    server.close();
  });

  const ENDINGS: Record<string, (child: ChildProcess) => void> = { exit: (child) => child.send('exit') };
  // Windows has no signals that one process sends another.
  if (process.platform !== 'win32')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      ENDINGS[signal] = (child) => child.kill(signal);

  it.each(Object.keys(ENDINGS))('by %s leaves neither a file nor the CLI behind', async (ending) => {
    const tmp = at(ending);
    mkdirSync(tmp);
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const child = spawn(process.execPath, [at('deploy.cjs')], {
      cwd: place,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        TMPDIR: tmp,
        TEMP: tmp,
        TMP: tmp,
        HANGING: String((server.address() as AddressInfo).port),
      },
    });
    const over = once(child, 'close');
    [cli] = (await once(server, 'connection')) as [Socket];
    cli.on('error', () => {}).resume();
    const gone = once(cli, 'close');
    expect(readdirSync(tmp)).toHaveLength(1);
    ENDINGS[ending]?.(child);
    await over;
    expect(readdirSync(tmp)).toEqual([]);
    await gone;
  });
});
