import { readFacts, readIndexes, readLimits } from '../lib/facts';
import { parseFlags } from '../lib/flags';
import { askAll } from '../setup/ask';
import { consoleSteps, stepsText } from '../setup/console-steps';
import { readAnswers, readEnv, writeAnswers } from '../setup/files';
import { findingsText, offlineChecks } from '../setup/offline-checks';
import { hasOwner } from '../setup/people';
import { type Answers, faultsOf, type Name, QUESTIONS } from '../setup/questions';
import { secretsIn, shownSecrets } from '../setup/secrets';

const NAMES = QUESTIONS.map(({ name }) => name);

/**
 * `npm run setup`: asks what only the merchant knows, or takes it from flags (`-- --yes --appid=… --env=…`), writes
 * .env and project.private.config.json and prints what is left to click. Prints no secret; with --yes it takes secrets
 * from the environment as well (SHOP_APPSECRET, MINI_APPSECRET).
 */
export async function main(args: string[]): Promise<void> {
  const { values, switches } = parseFlags(args, { values: NAMES, switches: ['yes'] });
  const given = values as Partial<Answers>;
  const kept = readAnswers();
  const shown = shownSecrets(given);
  if (shown) console.warn(shown);
  const answers = complete({
    ...kept,
    ...(switches.has('yes') ? unasked(given, kept) : await ask(given, kept)),
  });
  const faults = faultsOf(answers);
  if (faults.length) throw new Error(`还不能写入配置：\n- ${faults.join('\n- ')}`);

  const written = writeAnswers(answers);
  const env = readEnv();
  console.log(`已写入 ${written.join(' 和 ')}（都不进 git）。\n`);
  console.log(`${findingsText(offlineChecks(env))}\n`);
  const world = {
    appid: answers.appid,
    env: answers.env,
    hasOwner: hasOwner(env.MERCHANT_OPENIDS ?? ''),
    limits: readLimits(),
    indexes: readIndexes(),
    facts: await readFacts(),
  };
  console.log(stepsText(consoleSteps(world)));
  console.log('下一步：npm run deploy -- --dry-run 看看会做什么，再 npm run deploy。');
}

function unasked(given: Partial<Answers>, kept: Partial<Answers>): Partial<Answers> {
  return { ...secretsIn(process.env, { ...kept, ...given }), ...given };
}

function ask(given: Partial<Answers>, kept: Partial<Answers>): Promise<Partial<Answers>> {
  if (!process.stdin.isTTY)
    throw new Error('这里没有可以输入的终端。请把答案写成参数：npm run setup -- --yes --appid=wx… --env=…');
  return askAll(given, kept);
}

function complete(answers: Partial<Answers>): Answers {
  const all = Object.fromEntries(NAMES.map((name): [Name, string] => [name, answers[name] ?? ''])) as Answers;
  // The sandbox knows only this mini-program, so its secret is enough.
  if (all['mini-appsecret'] && !all['mini-appid']) all['mini-appid'] = all.appid;
  return all;
}
