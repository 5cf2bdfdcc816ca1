import { build } from '../build/index';
import { deployFunctions, describe, noteByHand, planFunctions } from '../deploy/functions';
import { dirtyFiles } from '../deploy/git';
import { deployMiniprogram, describeMiniprogram, keyFault, planMiniprogram } from '../deploy/miniprogram';
import { chosen, deployOptions, type Options } from '../deploy/options';
import { leftOverText } from '../deploy/plan';
import { functionNames } from '../lib/paths';
import { readAppid, readEnv } from '../setup/files';
import { peopleFaults } from '../setup/people';

/**
 * `npm run deploy [-- functions|miniprogram] [--dry-run] [--only=a,b] [--all]`: builds, says what it will do, and
 * deploys what changed. A dry run stops before anything leaves this machine.
 */
export async function main(args: string[]): Promise<void> {
  const options = deployOptions(args);
  const world = settled();
  chosen(options.only, functionNames());
  refuseDirtyTree(options);
  await buildOrRefuse();

  const functions = options.functions ? await planFunctions(options, world) : undefined;
  const miniprogram = options.miniprogram ? planMiniprogram(options, world) : undefined;
  if (functions && options.byHand && !options.dryRun)
    return console.log(
      `已记下这些云函数的权限由你手工上传：${noteByHand(functions).join('、') || '（没有）'}`,
    );
  if (functions) console.log(`${describe(functions)}\n`);
  if (miniprogram) console.log(`${describeMiniprogram(miniprogram)}\n`);
  if (options.dryRun) return console.log('这是演练（--dry-run）：什么都没有发出去。');

  // Whoever asked for the mini-program hears of a missing key before anything is deployed.
  const fault = miniprogram && keyFault(miniprogram);
  if (fault && options.explicit) throw new Error(fault);
  if (functions) await deployFunctions(functions);
  if (miniprogram && !fault) deployMiniprogram(miniprogram);
  else if (fault) console.log('小程序没有上传，见上面的说明。');
  console.log('部署完成。');
  for (const line of functions ? leftOverText(functions) : []) console.log(line);
}

/** What setup wrote down. */
function settled() {
  const env = readEnv();
  const appid = readAppid();
  const missing = [...(appid ? [] : ['小程序的 AppID']), ...(env.CLOUD_ENV ? [] : ['云环境 ID'])];
  if (missing.length) throw new Error(`还没有填写${missing.join('和')}：请先运行 npm run setup。`);
  return { env: env.CLOUD_ENV ?? '', appid, settings: { ...env, ...process.env } };
}

function refuseDirtyTree({ allowDirty }: Options): void {
  const files = dirtyFiles();
  if (!files) console.log('这里不是 git 仓库，没法检查有没有未提交的改动。');
  if (!files?.length || allowDirty) return;
  const some = files.slice(0, 5).join('、') + (files.length > 5 ? ` 等 ${files.length} 个文件` : '');
  throw new Error(`有还没提交的改动：${some}。请先提交，或加 --allow-dirty 照样部署。`);
}

async function buildOrRefuse(): Promise<void> {
  console.log('正在构建…');
  for (const fault of peopleFaults(readEnv().MERCHANT_OPENIDS ?? '')) console.warn(`! ${fault}`);
  try {
    await build();
  } catch (error) {
    throw new Error(
      `构建没有通过，所以什么都没有部署。请按下面的说明修好再来：\n${error instanceof Error ? error.message : error}`,
    );
  }
}
