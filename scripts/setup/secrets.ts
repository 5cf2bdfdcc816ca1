import { type Answers, asked, type Name, QUESTIONS, VARIABLES } from './questions';

type Secret = Extract<Name, `${string}-appsecret`>;

const SECRETS = QUESTIONS.filter(({ secret }) => secret).map(({ name }) => name as Secret);

/**
 * Secrets that the environment holds under the names of .env, for a set-up that asks nothing: no other user of the
 * machine and no history of commands sees them there. The store's counts only where its AppID is known.
 */
export function secretsIn(
  env: Record<string, string | undefined>,
  known: Partial<Answers>,
): Partial<Answers> {
  const apps = { ...known, 'mini-appid': known['mini-appid'] || known.appid };
  return Object.fromEntries(
    QUESTIONS.filter((question) => question.secret && asked(question, apps)).flatMap(({ name }) => {
      const value = env[VARIABLES[name as Secret]]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** What to say about secrets that were written on the command line; undefined where none was. */
export function shownSecrets(given: Partial<Answers>): string | undefined {
  const shown = SECRETS.filter((name) => given[name]);
  if (!shown.length) return undefined;
  return `提醒：${shown.map((name) => `--${name}`).join('、')} 写在命令行里，会留在命令历史和进程列表里。下次请用环境变量 ${shown.map((name) => VARIABLES[name]).join('、')}，或不加 --yes，由本命令来问（输入时不显示）。`;
}
