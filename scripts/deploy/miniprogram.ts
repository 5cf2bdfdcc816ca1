import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dist, inRoot } from '../lib/paths';
import { hashFolder, readDeployed, remember } from './changes';
import { commit } from './git';
import type { Options } from './options';
import { ensureTools } from './tools';

export interface MiniprogramPlan {
  action: 'upload' | 'preview';
  env: string;
  appid: string;
  version: string;
  desc: string;
  /** Where the upload key is; undefined where nobody said. */
  key?: string;
  hash: string;
  changed: boolean;
}

export function planMiniprogram(
  options: Options,
  { env, appid, settings }: { env: string; appid: string; settings: Record<string, string | undefined> },
): MiniprogramPlan {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const key = options.key ?? settings.MINIPROGRAM_PRIVATE_KEY_PATH;
  const hash = hashFolder(dist('miniprogram'));
  return {
    action: options.preview ? 'preview' : 'upload',
    env,
    appid,
    version: options.version ?? version,
    desc: options.desc ?? ['wx-logistics', commit()].filter(Boolean).join(' '),
    key: key ? path.resolve(inRoot(), key) : undefined,
    hash,
    changed: readDeployed()[env]?.miniprogram !== hash,
  };
}

/** What keeps a mini-program from being uploaded, and what to do about it. */
export function keyFault({ key }: Pick<MiniprogramPlan, 'key'>): string | undefined {
  if (!key)
    return '没有上传密钥：在微信公众平台「开发管理 → 开发设置 → 小程序代码上传」生成，用 --key=文件 或环境变量 MINIPROGRAM_PRIVATE_KEY_PATH 指出；也可以在微信开发者工具里点「上传」。';
  return existsSync(key) ? undefined : '找不到上传密钥文件：请核对 --key 或 MINIPROGRAM_PRIVATE_KEY_PATH。';
}

export function describeMiniprogram(plan: MiniprogramPlan): string {
  const what =
    plan.action === 'preview'
      ? '生成预览二维码（显示在终端里）'
      : `上传版本 ${plan.version}，备注「${plan.desc}」`;
  const fault = keyFault(plan);
  return [
    `小程序 → ${plan.appid}：${what}${plan.changed ? '' : '；与上次上传的相同'}`,
    fault ? `  ! ${fault}` : '  ✓ 上传密钥已找到',
  ].join('\n');
}

export function deployMiniprogram(plan: MiniprogramPlan): void {
  const fault = keyFault(plan);
  if (fault) throw new Error(fault);
  ensureTools();
  const { action, env, appid, version, desc, key, hash } = plan;
  const request = { action, appid, version, desc, projectPath: inRoot(), privateKeyPath: key };
  const { status } = spawnSync(
    process.execPath,
    [inRoot('scripts/deploy/upload.cjs'), JSON.stringify(request)],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('小程序没有上传成功，原因见上。');
  if (action === 'preview') {
    console.log('请用微信扫描上面的二维码。');
    return;
  }
  remember(env, (environment) => {
    environment.miniprogram = hash;
  });
  console.log(`小程序 ${version} 已上传：请到微信公众平台「版本管理 → 开发版本」设为体验版，或提交审核。`);
}
