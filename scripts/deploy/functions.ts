import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findDevtools, uploadArgs, uploadByDevtools } from '../lib/devtools';
import { readFacts, readLimits } from '../lib/facts';
import { dist, inRoot } from '../lib/paths';
import { leftOver, needOf, presentState, type Remembered, readDeployed, remember } from './changes';
import { cloudbaserc } from './cloudbaserc';
import { chosen, type Options } from './options';
import { byDevtools, byHandText, byTcb, type Plan, planText } from './plan';
import { CONFIG, deployArgs, deployByTcb, mergeByTcb } from './tcb';
import { ensureTools } from './tools';
import { diffLines, wantedVariables } from './variables';

export interface FunctionsPlan extends Plan {
  now: Map<string, Required<Remembered>>;
}

/** Looks at what was built and what was deployed, and writes the configuration a deployment would use. */
export async function planFunctions(
  options: Options,
  { env, appid, settings }: { env: string; appid: string; settings: Record<string, string | undefined> },
): Promise<FunctionsPlan> {
  const all = await readFacts();
  const names = chosen(
    options.only,
    all.map(({ name }) => name),
  );
  const facts = all.filter(({ name }) => names.includes(name));
  const limits = readLimits();
  const then = readDeployed()[env]?.functions ?? {};
  const now = new Map(
    facts.map((one) => [one.name, presentState(one, dist('cloudfunctions', one.name), limits)]),
  );
  const needs = [...now].map(([name, state]) => needOf(name, state, then[name], options.all));
  const config = cloudbaserc(
    env,
    limits,
    facts.map((one, at) => ({ facts: one, withTriggers: needs[at]?.triggers ?? false })),
  );
  mkdirSync(path.dirname(inRoot(CONFIG)), { recursive: true });
  writeFileSync(inRoot(CONFIG), `${JSON.stringify(config, null, 2)}\n`);
  return {
    env,
    appid,
    facts,
    needs,
    variables: wantedVariables(facts, settings),
    leftOver: leftOver(
      then,
      all.map(({ name }) => name),
    ),
    devtools: findDevtools(settings),
    devtoolsOnly: options.devtoolsOnly,
    now,
  };
}

/** The plan and the commands behind it. */
export function describe(plan: FunctionsPlan): string {
  const commands = [
    ...(byTcb(plan).length ? [`tcb ${deployArgs(plan.env, '<函数>').join(' ')}`] : []),
    ...(plan.devtools && byDevtools(plan).length
      ? [`cli ${uploadArgs(plan.env, '<函数>', '<本文件夹>').join(' ')}`]
      : []),
  ];
  return [
    planText(plan),
    ...(commands.length ? ['逐个运行的命令：'] : []),
    ...commands.map((one) => `  ${one}`),
  ].join('\n');
}

export async function deployFunctions(plan: FunctionsPlan): Promise<void> {
  const { env, devtools, devtoolsOnly, variables, now } = plan;
  if (devtoolsOnly && !devtools)
    throw new Error('没有找到微信开发者工具的命令行：请安装，或用 WECHAT_DEVTOOLS_CLI 指出它的位置。');
  const note = (name: string, ...parts: (keyof Remembered)[]) =>
    remember(env, ({ functions }) => {
      const state = now.get(name);
      functions[name] = {
        ...functions[name],
        ...Object.fromEntries(parts.map((part) => [part, state?.[part]])),
      };
    });

  if (byTcb(plan).length || (variables.size && !devtoolsOnly)) ensureTools();
  for (const { name } of byTcb(plan)) {
    deployByTcb(env, name);
    note(name, 'code', 'triggers');
  }
  if (!devtoolsOnly)
    for (const [name, wanted] of variables) {
      const changes = await mergeByTcb(env, name, wanted);
      console.log(
        `环境变量 ${name}\n${diffLines(changes)
          .map((line) => `  ${line}`)
          .join('\n')}`,
      );
    }
  const uploads = byDevtools(plan).map(({ name }) => name);
  if (!devtools && uploads.length) console.log(byHandText(uploads));
  for (const name of devtools ? uploads : []) {
    console.log(`微信开发者工具正在上传 ${name}…`);
    await uploadByDevtools(devtools as string, uploadArgs(env, name, inRoot()));
    note(name, 'permissions', ...(devtoolsOnly ? (['code', 'triggers'] as const) : []));
  }
}

/** Notes that somebody uploaded the functions by DevTools themselves. */
export function noteByHand({ env, needs, now }: FunctionsPlan): string[] {
  const names = needs.filter(({ permissions }) => permissions).map(({ name }) => name);
  remember(env, ({ functions }) => {
    for (const name of names)
      functions[name] = { ...functions[name], permissions: now.get(name)?.permissions };
  });
  return names;
}
