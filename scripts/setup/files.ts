import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths';
import { parseEnv } from '../lib/settings';
import { setVariables } from './env-file';
import { withOwner } from './people';
import { type Answers, VARIABLES } from './questions';

const ENV = '.env';
const PRIVATE = 'project.private.config.json';
/** An AppID of project.config.json in git that means "none yet". */
const NONE = 'touristappid';

export function readEnv(): Record<string, string | undefined> {
  return existsSync(inRoot(ENV)) ? parseEnv(readFileSync(inRoot(ENV), 'utf8')) : {};
}

/** The AppID this machine works with: DevTools merges the private file over the one in git. */
export function readAppid(): string {
  const { appid = '' } = { ...readJson('project.config.json'), ...readJson(PRIVATE) } as { appid?: string };
  return appid === NONE ? '' : appid;
}

/** What an earlier setup wrote, so that running it again asks for nothing twice. */
export function readAnswers(): Partial<Answers> {
  const env = readEnv();
  const kept = Object.entries(VARIABLES).map(([name, variable]) => [name, env[variable] ?? '']);
  return { ...Object.fromEntries(kept), appid: readAppid() };
}

/** Writes .env and project.private.config.json; returns their names. */
export function writeAnswers(answers: Answers): string[] {
  const before = existsSync(inRoot(ENV)) ? ENV : '.env.example';
  const text = readFileSync(inRoot(before), 'utf8');
  const there = parseEnv(text);
  const values = Object.fromEntries(
    Object.entries(VARIABLES)
      .map(([name, variable]) => [variable, answers[name as keyof typeof VARIABLES]] as const)
      .filter(([variable, value]) => value || variable in there),
  );
  const owners = withOwner(there.MERCHANT_OPENIDS ?? '', answers.owner);
  writeFileSync(inRoot(ENV), setVariables(text, { ...values, MERCHANT_OPENIDS: owners }), { mode: 0o600 });
  // An older file keeps its mode when it is written; Windows has no such modes.
  if (process.platform !== 'win32') chmodSync(inRoot(ENV), 0o600);
  const settings = { ...readJson(PRIVATE), appid: answers.appid };
  writeFileSync(inRoot(PRIVATE), `${JSON.stringify(settings, null, 2)}\n`);
  return [ENV, PRIVATE];
}

function readJson(file: string): object {
  if (!existsSync(inRoot(file))) return {};
  try {
    return JSON.parse(readFileSync(inRoot(file), 'utf8'));
  } catch {
    throw new Error(`${file} 不是有效的 JSON，请修好它，或删掉后重新运行。`);
  }
}
