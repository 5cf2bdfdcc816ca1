import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findDevtools } from '../lib/devtools';
import { inRoot } from '../lib/paths';
import { hasOwner, peopleFaults } from './people';

export interface Finding {
  good: boolean;
  text: string;
}

/** What can be known without asking WeChat. */
export function offlineChecks(env: Record<string, string | undefined>): Finding[] {
  const people = env.MERCHANT_OPENIDS ?? '';
  const devtools = findDevtools({ ...env, ...process.env });
  const key = process.env.MINIPROGRAM_PRIVATE_KEY_PATH ?? env.MINIPROGRAM_PRIVATE_KEY_PATH;
  return [
    hasOwner(people)
      ? { good: true, text: '名单里有店主。' }
      : { good: false, text: '名单里还没有店主：可以先部署，再按最后一步补上。' },
    ...peopleFaults(people).map((text) => ({ good: false, text })),
    devtools
      ? { good: true, text: '找到了微信开发者工具的命令行：部署时由它上传权限。' }
      : {
          good: false,
          text: '没有找到微信开发者工具的命令行：请安装，或用环境变量 WECHAT_DEVTOOLS_CLI 指出 cli（Windows 是 cli.bat）的位置。',
        },
    ...secretFiles(key),
  ];
}

/** .env and the upload key must not be something git would publish. */
function secretFiles(key: string | undefined): Finding[] {
  const findings = ['.env', ...(key && isInside(key) ? [key] : [])].flatMap((file) =>
    published(file) ? [{ good: false, text: `${file} 没有被 git 忽略：请移走，或加进 .gitignore。` }] : [],
  );
  if (key && !existsSync(key))
    findings.push({ good: false, text: 'MINIPROGRAM_PRIVATE_KEY_PATH 指的文件不存在。' });
  return findings.length ? findings : [{ good: true, text: '含密钥的文件不会进入 git。' }];
}

const isInside = (file: string) => !path.relative(inRoot(), path.resolve(file)).startsWith('..');

/** 1: git would take it. 0: ignored. Anything else: no git here, so nothing is published. */
function published(file: string): boolean {
  return spawnSync('git', ['check-ignore', '-q', file], { cwd: inRoot() }).status === 1;
}

export function findingsText(findings: Finding[]): string {
  return findings.map(({ good, text }) => `  ${good ? '✓' : '!'} ${text}`).join('\n');
}
