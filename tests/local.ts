import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Failure } from '../cloudfunctions/shared/failure/failure';
import { type Limits, startEmulator } from '../scripts/local-wechat';

export type FunctionAnswer = Partial<Failure> & { errCode: number; errMsg: string; [field: string]: unknown };

interface Caller {
  openid?: string;
  source?: string;
}

/** A local WeChat of a test's own: real bundles, real SDK, its own port and data folder. */
export async function startLocal(
  options: {
    env?: Record<string, string | undefined>;
    dataDir?: string;
    distDir?: string;
    emptyDatabase?: boolean;
    limits?: Partial<Limits>;
    /** Time in which functions only wait passes at once; true unless told otherwise. */
    skipWaits?: boolean;
  } = {},
) {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  const server = await startEmulator({
    port: 0,
    dataDir,
    quiet: true,
    env: options.env,
    distDir: options.distDir,
    emptyDatabase: options.emptyDatabase,
    limits: options.limits,
    skipWaits: options.skipWaits ?? true,
  });
  const url = (to: string) => new URL(to, server.url);

  const json = async (
    to: string,
    method = 'GET',
    body?: unknown,
    headers: Record<string, string> = {},
    // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  ): Promise<any> => {
    // A connection of its own for each request: none is used again that a busy server has just closed.
    const alone = { ...headers, connection: 'close' };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(url(to), { method, headers: alone, body: text });
    return response.json();
  };

  return {
    url: server.url,
    dataDir,
    json,
    /** What the page gets back from wx.cloud.callFunction, envelope and all. */
    invoke: (name: string, event: unknown, { openid = 'o-demo-owner', source = 'wx_client' }: Caller = {}) =>
      json(`/functions/${name}`, 'POST', event, {
        'content-type': 'application/json',
        'x-wx-openid': openid,
        'x-wx-source': source,
      }),
    /** What the function itself answered. */
    async call(name: string, event: unknown, caller?: Caller): Promise<FunctionAnswer> {
      const { result, ...envelope } = await this.invoke(name, event, caller);
      if (!result) throw new Error(`${name} did not answer: ${JSON.stringify(envelope)}`);
      return result;
    },
    calls: (): Promise<{ api: string; errcode: number; function: string | null }[]> =>
      json('/emulator/calls'),
    state: () => json('/emulator/state'),
    faults: (faults: object[]) => json('/emulator/faults', 'PUT', faults),
    /** Whether time in which functions only wait passes at once. */
    skipWaits: (on: boolean) => json('/emulator/clock', 'PUT', { skipWaits: on }),
    reset: () => json('/emulator/reset', 'POST', {}),
    /** Back to the seeded demo, with the function processes that are there. */
    rewind: () => json('/emulator/reset?keepInstances', 'POST', {}),
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Local = Awaited<ReturnType<typeof startLocal>>;
