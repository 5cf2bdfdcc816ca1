import type { Facts, Limits, Trigger } from '../lib/facts';

export interface FunctionConfig {
  name: string;
  handler: string;
  runtime: string;
  timeout: number;
  memorySize: number;
  installDependency: boolean;
  triggers?: Trigger[];
}

export interface Cloudbaserc {
  version: '2.0';
  envId: string;
  functionRoot: string;
  functions: FunctionConfig[];
}

/**
 * What @cloudbase/cli deploys. It carries no environment variables: the CLI would put them in the place of all that
 * were set by hand, but leaves them alone where it is given none (see variables.ts). Triggers go along only when they
 * changed, so that one which was uploaded by DevTools, and may therefore call WeChat, is not replaced each time.
 */
export function cloudbaserc(
  env: string,
  limits: Limits,
  functions: { facts: Facts; withTriggers: boolean }[],
): Cloudbaserc {
  return {
    version: '2.0',
    envId: env,
    // The CLI joins it to its working directory, which is the project's.
    functionRoot: './dist/cloudfunctions',
    functions: functions.map(({ facts, withTriggers }) => ({
      name: facts.name,
      handler: 'index.main',
      runtime: limits.runtime,
      timeout: limits.timeoutSeconds,
      memorySize: limits.memoryMB,
      // A bundle needs nothing; the CLI's default would run npm install in the cloud.
      installDependency: false,
      ...(withTriggers && facts.triggers.length ? { triggers: facts.triggers } : {}),
    })),
  };
}
