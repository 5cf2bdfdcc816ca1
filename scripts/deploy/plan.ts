import type { Facts } from '../lib/facts';
import type { Need } from './changes';
import { diffLines, diffVariables, type Variables } from './variables';

export interface Plan {
  env: string;
  appid: string;
  facts: Facts[];
  needs: Need[];
  /** What .env has for the chosen functions. */
  variables: Map<string, Variables>;
  /** Deployed from here once, and no longer in the project. */
  leftOver: string[];
  devtools?: string;
  devtoolsOnly: boolean;
}

/** Functions @cloudbase/cli deploys. */
export const byTcb = ({ needs, devtoolsOnly }: Plan): Need[] =>
  devtoolsOnly ? [] : needs.filter(({ code, triggers }) => code || triggers);

/** Functions DevTools uploads: what has new permissions, or all there is to do where it works alone. */
export const byDevtools = ({ needs, devtoolsOnly }: Plan): Need[] =>
  needs.filter(({ code, permissions }) => permissions || (devtoolsOnly && code));

const LABEL: Record<Need['state'], string> = { new: '+ 新增', changed: '~ 改动', same: '= 不变' };

/** What a deployment of functions will do, in Chinese, without a value of any variable. */
export function planText(plan: Plan): string {
  const { env, appid, needs, facts, variables } = plan;
  const todo = needs.filter(({ state }) => state !== 'same');
  const width = Math.max(...needs.map(({ name }) => name.length));
  const rows = todo.map((need) => {
    const permissions = facts.find(({ name }) => name === need.name)?.permissions ?? [];
    const parts = [
      need.code && '代码',
      need.triggers && '定时触发器',
      need.permissions && `权限 ${permissions.join('、') || '（收回）'}`,
    ];
    return `  ${LABEL[need.state]}  ${need.name.padEnd(width)}  ${parts.filter(Boolean).join('，')}`;
  });
  return [
    `云函数 → 云环境 ${env}（小程序 ${appid}）：${needs.length} 个里要部署 ${todo.length} 个，不变 ${needs.length - todo.length} 个`,
    ...rows,
    ...variablesText(plan, variables),
    ...devtoolsText(plan),
    ...leftOverText(plan),
  ].join('\n');
}

function variablesText({ devtoolsOnly }: Plan, variables: Map<string, Variables>): string[] {
  if (!variables.size) return [];
  if (devtoolsOnly)
    return [
      `环境变量：开发者工具不能设置，请在云开发控制台「云函数 → 版本与配置 → 环境变量」填写 ${[...variables.keys()].join('、')} 的。`,
    ];
  return [
    '环境变量（与云端合并，云端其他变量保留；值不显示）：',
    ...[...variables].flatMap(([name, wanted]) => [
      `  ${name}`,
      ...diffLines(diffVariables(undefined, wanted)).map((line) => `    ${line}`),
    ]),
  ];
}

function devtoolsText(plan: Plan): string[] {
  const names = byDevtools(plan).map(({ name }) => name);
  if (!names.length) return [];
  const timed = plan.needs.filter(({ triggers }) => plan.devtoolsOnly && triggers).map(({ name }) => name);
  return plan.devtools
    ? [
        `由微信开发者工具上传（只有它能让权限生效，之后约 10 分钟才能用）：${names.join('、')}`,
        ...timed.map(
          (name) => `定时触发器要手工上传：在开发者工具里右键 dist/cloudfunctions/${name} →「上传触发器」`,
        ),
      ]
    : [byHandText(names)];
}

/** They can still be called, and nobody but the merchant knows whether somebody does: they are named, never deleted. */
export function leftOverText({ leftOver, env }: Pick<Plan, 'leftOver' | 'env'>): string[] {
  if (!leftOver.length) return [];
  return [
    `! 云环境 ${env} 里还有 ${leftOver.length} 个项目里已经没有的云函数，仍然可以被调用：${leftOver.join('、')}`,
    '  本命令不会删除云函数。确认不再使用后，请在云开发控制台「云函数」里删除，再从 .deployed.json 里删掉同名的一项。',
  ];
}

/** What is left to the merchant's own hands where there is no DevTools to drive. */
export function byHandText(names: string[]): string {
  return [
    `没有找到微信开发者工具的命令行，这 ${names.length} 个云函数的权限不会生效：${names.join('、')}`,
    '  在装有微信开发者工具的电脑上再运行一次 npm run deploy（或用 WECHAT_DEVTOOLS_CLI 指出 cli 的位置），',
    '  或在开发者工具里右键 dist/cloudfunctions 下的这些文件夹 →「上传并部署：所有文件」，',
    '  传完运行 npm run deploy -- --by-hand 记下。',
  ].join('\n');
}
