import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Limits } from './limits';
import type { LogLine } from './log-ring';
import { type TimeLimit, timeLimit } from './time-limit';

export interface WorkerOptions {
  root: string;
  /** Where the local WeChat answers, and what it knows this instance by. */
  origin: string;
  token: string;
  functionName: string;
  bundle: string;
  environment: NodeJS.ProcessEnv;
  limits: Limits;
  log(line: Omit<LogLine, 'at'>): void;
}

export interface Invocation {
  requestId: string;
  event: unknown;
  variables: Record<string, string>;
  /** Asked for when the instance is ready. */
  clockOffsetMs(): number;
}

/** `text` is the JSON of what main returned. After `crashed` and `timedOut` the process is gone. */
export type RunOutcome =
  | { kind: 'returned'; text: string }
  | { kind: 'threw' | 'crashed'; message: string }
  | { kind: 'timedOut' };

/** What an instance does at the moment. */
export interface Look {
  /** Something is under way that no clock ends. */
  works: boolean;
  /** Requests to the local WeChat, and to anybody else at this moment. */
  begun: number;
  ended: number;
  elsewhere: number;
  /** Timers set so far. */
  started: number;
  /** Milliseconds until the earliest timer, or the time limit, is due. */
  dueIn: number;
}

interface LookMessage {
  type: 'look';
  look: Omit<Look, 'dueIn'> & { dueIn?: number };
}

type Message =
  | LookMessage
  | { type: 'ready' }
  | { type: 'returned'; text: string }
  | { type: 'threw' | 'crashed'; message: string };

/** The parent's side of one function instance. It handles one event at a time. */
export interface Worker {
  run(invocation: Invocation): Promise<RunOutcome>;
  /** undefined where it handles nothing. */
  look(): Promise<Look | undefined>;
  /** So much time has passed at once, while it waited. */
  skip(ms: number): void;
  kill(): void;
  readonly token: string;
  /** Of the event being handled, or the last one; empty before the first. */
  readonly requestId: string;
  readonly alive: boolean;
  readonly exited: Promise<void>;
}

export function startWorker(options: WorkerOptions): Worker {
  const { root, origin, token, functionName, bundle, environment, limits, log } = options;
  const timeoutMs = limits.timeoutSeconds * 1000;
  const child = fork(
    path.join(root, 'scripts', 'local-wechat', 'engine', 'runtime', 'instance.js'),
    [bundle, origin, token],
    {
      env: environment,
      execArgv: [`--max-old-space-size=${limits.memoryMB}`],
      // Not the function's folder: Windows would not let a build replace a folder that a process sits in.
      cwd: os.tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let alive = true;
  let requestId = '';
  let settle: (outcome: RunOutcome) => void = () => {};
  let broken: RunOutcome | undefined;
  let limit: TimeLimit | undefined;
  let looked: (answer?: LookMessage['look']) => void = () => {};
  let ready = () => {};
  const loaded = new Promise<void>((resolve) => {
    ready = resolve;
  });
  let gone = () => {};
  const exited = new Promise<void>((resolve) => {
    gone = resolve;
  });

  function end(message: string) {
    alive = false;
    broken ??= { kind: 'crashed', message };
    settle(broken);
    looked();
    ready();
  }

  child.on('message', (message: Message) => {
    if (message.type === 'ready') ready();
    else if (message.type === 'look') looked(message.look);
    else if (message.type === 'returned') settle({ kind: 'returned', text: message.text });
    else if (message.type === 'threw') settle({ kind: 'threw', message: message.message });
    else end(message.message);
  });
  child.once('exit', (code, signal) => {
    end(`Error: process exited (${signal ?? code})`);
    gone();
  });
  child.on('error', (error) => {
    end(String(error));
    if (child.pid === undefined) gone();
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    forEachLine(child, stream, (text) => log({ function: functionName, requestId, stream, text }));
  }

  return {
    async run({ requestId: id, event, variables, clockOffsetMs }) {
      requestId = id;
      await loaded;
      if (broken) return broken;
      const outcome = await new Promise<RunOutcome>((resolve) => {
        limit = timeLimit(timeoutMs, () => {
          alive = false;
          child.kill('SIGKILL');
          resolve({ kind: 'timedOut' });
        });
        settle = (result) => {
          limit?.clear();
          resolve(result);
        };
        child.send({
          requestId: id,
          functionName,
          event: event ?? null,
          variables,
          clockOffsetMs: clockOffsetMs(),
          timeoutMs,
          memoryMB: limits.memoryMB,
        });
      });
      settle = () => {};
      limit = undefined;
      // What the function printed sits in another pipe than its answer: let it arrive, too.
      await nextTurn();
      return outcome;
    },
    async look() {
      const waiting = limit;
      if (!waiting || !alive) return undefined;
      const look = await new Promise<LookMessage['look'] | undefined>((resolve) => {
        looked = resolve;
        child.send({ type: 'look' });
      });
      return look && { ...look, dueIn: Math.min(look.dueIn ?? Number.POSITIVE_INFINITY, waiting.leftMs()) };
    },
    skip(ms) {
      limit?.skip(ms);
      if (alive) child.send({ type: 'skip', ms });
    },
    kill() {
      alive = false;
      child.kill('SIGKILL');
    },
    token,
    get requestId() {
      return requestId;
    },
    get alive() {
      return alive;
    },
    exited,
  };
}

function forEachLine(child: ChildProcess, stream: 'stdout' | 'stderr', handle: (text: string) => void) {
  const input = child[stream];
  if (input) createInterface({ input, crlfDelay: Infinity }).on('line', handle);
}
