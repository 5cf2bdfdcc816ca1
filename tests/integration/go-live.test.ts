import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functionNames, inRoot } from '../../scripts/lib/paths';

const SECRET = '0123456789abcdef'.repeat(2);
const COPIED = [
  'cloudfunctions',
  'miniprogram',
  'scripts',
  '.env.example',
  '.gitignore',
  'package.json',
  'package-lock.json',
  'project.config.json',
  'tsconfig.json',
];

/** A clone of the project, as a merchant has it. */
let clone: string;
const at = (file: string) => path.join(clone, file);
const text = (file: string) => readFileSync(at(file), 'utf8');

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'wx-logistics-clone-'));
  for (const name of COPIED)
    cpSync(inRoot(name), at(name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
  symlinkSync(inRoot('node_modules'), at('node_modules'), 'junction');
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'clone');
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

const git = (...args: string[]) => spawnSync('git', args, { cwd: clone });

/** Runs a command as npm does; what the machine itself has set must not count. */
function run(command: string, args: string[], devtools = 'nowhere', secrets: Record<string, string> = {}) {
  const { SHOP_APPID, SHOP_APPSECRET, MINI_APPID, MINI_APPSECRET, MINIPROGRAM_PRIVATE_KEY_PATH, ...env } =
    process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('scripts/run.mjs'), command, ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...env, WECHAT_DEVTOOLS_CLI: devtools, ...secrets },
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('from a clone to a mini-program that is live', () => {
  it('setup writes what was told it, keeps what was there and prints no secret', () => {
    writeFileSync(at('.env'), '# note of the merchant\nOWN=kept\nCLOUD_ENV=old\n');
    const answers = [
      '--yes',
      '--appid=wx1234567890abcdef',
      '--env=cloud1-3gabc',
      `--owner=o${'A'.repeat(27)}`,
      '--shop-appid=wx1234567890abcdee',
    ];
    const { status, output } = run('setup', answers, 'nowhere', { SHOP_APPSECRET: SECRET });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(text('.env')).toBe(
      [
        '# note of the merchant',
        'OWN=kept',
        'CLOUD_ENV=cloud1-3gabc',
        'SHOP_APPID=wx1234567890abcdee',
        `SHOP_APPSECRET=${SECRET}`,
        `MERCHANT_OPENIDS=o${'A'.repeat(27)}:owner`,
        '',
      ].join('\n'),
    );
    if (process.platform !== 'win32') expect(statSync(at('.env')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(text('project.private.config.json'))).toEqual({ appid: 'wx1234567890abcdef' });
    expect(output).toContain('名单里有店主');
    expect(output).toContain('仅管理端可读写');
    expect(output).not.toContain('命令历史');
    expect(output).not.toContain(SECRET);
    expect(git('status', '--porcelain').stdout.toString()).toBe('');
  });

  it('git takes no file of settings or keys, but the example', () => {
    const secret = [
      ...['.env', '.env.local', '.env.bak', '.env~', 'scripts/.env.production'],
      ...['private.wx1234567890abcdef.key', 'keys/upload.key', 'apiclient_key.pem', 'apiclient_cert.p12'],
      ...['cert.pfx', 'id_rsa', 'deploy/id_ed25519', 'auth.p8'],
    ];
    const taken = [...secret, '.env.example', 'package.json'].filter(
      (file) => git('check-ignore', '-q', '--no-index', file).status !== 0,
    );
    expect(taken).toEqual(['.env.example', 'package.json']);
  });

  it('setup writes nothing where an answer is wrong', () => {
    const before = text('.env');
    const { status, output } = run('setup', ['--yes', '--env=我的环境', '--shop-appsecret=short-s3cret']);
    expect(status).toBe(1);
    expect(output).toContain('不要填环境名称');
    expect(output).toContain('--shop-appsecret 写在命令行里，会留在命令历史和进程列表里');
    expect(output).not.toContain('short-s3cret');
    expect(text('.env')).toBe(before);
  });

  it('setup and deploy name an entry of the list that gives nobody anything', () => {
    const before = text('.env');
    const owner = `o${'A'.repeat(27)}`;
    writeFileSync(
      at('.env'),
      before.replace(/^MERCHANT_OPENIDS=.*$/m, `MERCHANT_OPENIDS=${owner}:clerk;o2:king`),
    );
    const named = 'MERCHANT_OPENIDS 里的「o2:king」没有给任何人权限';
    const { output } = run('setup', ['--yes', `--owner=${owner}`]);
    expect(output).toContain(named);
    expect(output).toContain('名单里有店主');
    expect(text('.env')).toContain(`MERCHANT_OPENIDS=${owner}:owner,o2:king\n`);
    expect(run('deploy', ['functions', '--dry-run']).output).toContain(named);
    expect(run('build', []).output).toContain(named);
    writeFileSync(at('.env'), before);
  });

  it('a dry run of deploy builds, writes the configuration, tells the plan and sends nothing', () => {
    const { status, output } = run('deploy', ['--dry-run'], process.execPath);
    expect({ status, output }).toMatchObject({ status: 0 });
    const names = functionNames();
    for (const name of names) expect(output).toContain(`+ 新增  ${name} `);
    expect(output).toContain(`${names.length} 个里要部署 ${names.length} 个`);
    expect(output).toContain('+ SHOP_APPSECRET=••••••');
    expect(output).toContain('由微信开发者工具上传');
    expect(output).toContain('没有上传密钥');
    expect(output).toContain('什么都没有发出去');
    expect(output).not.toContain(SECRET);
    const config = text('dist/deploy/cloudbaserc.json');
    expect(JSON.parse(config).functions.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(config).not.toContain(SECRET);
    expect(existsSync(at('.deployed.json'))).toBe(false);
  });

  it('deploy names what it deployed once and the project has no longer', () => {
    writeFileSync(at('.deployed.json'), '{"cloud1-3gabc":{"functions":{"oldOne":{"code":"1"}}}}');
    expect(run('deploy', ['functions', '--dry-run']).output).toContain(
      '项目里已经没有的云函数，仍然可以被调用：oldOne',
    );
    rmSync(at('.deployed.json'));
  });

  it('deploy refuses work that is not committed', () => {
    writeFileSync(at('.env.example'), 'changed');
    const { status, output } = run('deploy', ['--dry-run']);
    expect(status).toBe(1);
    expect(output).toContain('有还没提交的改动：.env.example');
    expect(output).not.toContain('正在构建');
  });

  it('deploy refuses a build that fails', () => {
    writeFileSync(at('cloudfunctions/logistics/getPath/config.json'), '{"permissions":{"openapi":[]}}');
    const { status, output } = run('deploy', ['functions', '--dry-run', '--allow-dirty']);
    expect(status).toBe(1);
    expect(output).toContain('构建没有通过，所以什么都没有部署');
    expect(output).toContain('cloudfunctions/logistics/getPath/config.json must declare');
  });
});
