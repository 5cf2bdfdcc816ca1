import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { inRoot } from '../lib/paths';
import { startEmulator } from '../local-wechat';
import type { Forwarded } from './forwarded';
import type { Envelope, Observed } from './judge';

/** Longer than a function may take: beyond it nobody will answer any more. */
const PATIENCE_MS = 40_000;
const OWNER = { 'x-wx-openid': 'o-demo-owner', 'x-wx-source': 'wx_client' };
/** A function for pushes refuses people, so it is called as WeChat calls it. */
const WECHAT = { 'x-wx-openid': '', 'x-wx-source': 'wx_unknown' };

export interface World {
  /** Calls the function and waits for its answer. */
  send(event: unknown): Promise<Observed>;
  /** Back to the seeded demo, with new instances. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** A local WeChat for one function alone, so that what an event does depends on the events before it and nothing else. */
export async function startWorld({ name, role }: AnyContract, distDir?: string): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-fuzz-'));
  const guard = inRoot('scripts', 'fuzz', 'prototype-guard.js').split('\\').join('/');
  let forwarded: Forwarded[] = [];
  const local = await startEmulator({
    port: 0,
    dataDir,
    quiet: true,
    distDir,
    env: { NODE_OPTIONS: `--require "${guard}"` },
    watch: (request) => forwarded.push(request),
  });
  const post = (to: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${local.url}${to}`, { method: 'POST', body, headers, signal: AbortSignal.timeout(PATIENCE_MS) });

  return {
    async send(event) {
      forwarded = [];
      const response = await post(
        `/functions/${name}`,
        JSON.stringify(event) ?? 'null',
        role === 'push' ? WECHAT : OWNER,
      );
      return { event, envelope: (await response.json()) as Envelope, forwarded };
    },
    async reset() {
      await post('/emulator/reset', '{}');
    },
    async stop() {
      await local.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
