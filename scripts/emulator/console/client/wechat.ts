import type { CatalogueEntry } from '../../functions/catalogue';
import type { PushesView } from '../../functions/pushes';
import type { LogLine } from '../../runtime/log-ring';
import type { BackendView } from '../../types';
import type { Fault } from '../../wechat/faults';
import type { JournalEntry } from '../../wechat/journal';

export type { BackendView, CatalogueEntry, Fault, JournalEntry, LogLine, PushesView };

/** What wx.cloud.callFunction would give the page. */
export interface Answer {
  result?: unknown;
  errCode?: number;
  errMsg?: string;
  requestID?: string;
}

export interface CallerHeaders {
  openid: string;
  source: string;
}

export interface ClockView {
  /** ISO 8601, on the emulator's clock. */
  now: string;
}

export type StateView = BackendView & { calls: number };

export const wechat = {
  functions: () => get<CatalogueEntry[]>('/functions'),
  state: () => get<StateView>('/emulator/state'),
  calls: () => get<JournalEntry[]>('/emulator/calls'),
  logs: () => get<LogLine[]>('/emulator/logs'),
  faults: () => get<Fault[]>('/emulator/faults'),
  setFaults: (faults: Fault[]) => send<unknown>('PUT', '/emulator/faults', faults),
  pushes: () => get<PushesView>('/emulator/pushes'),
  setPushes: (enabled: boolean) => send<PushesView>('PUT', '/emulator/pushes', { enabled }),
  clock: () => get<ClockView>('/emulator/clock'),
  advance: (advanceSeconds: number) => send<ClockView>('POST', '/emulator/clock', { advanceSeconds }),
  reset: () => send<unknown>('POST', '/emulator/reset', {}),
  invoke: (name: string, event: string, { openid, source }: CallerHeaders) =>
    request<Answer>('POST', `/functions/${encodeURIComponent(name)}`, event, {
      'x-wx-openid': openid,
      'x-wx-source': source,
    }),
};

const get = <T>(path: string) => request<T>('GET', path);
const send = <T>(method: string, path: string, body: unknown) =>
  request<T>(method, path, JSON.stringify(body));

/** An HTTP failure rejects with a sentence; what a function answers, good or bad, does not. */
async function request<T>(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const response = await fetch(path, {
    method,
    body,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  }).catch(() => {
    throw new Error('本地微信没有应答，它还在运行吗？');
  });
  const answer = (await response.json().catch(() => undefined)) as T & { errMsg?: string };
  if (!response.ok) throw new Error(answer?.errMsg ?? `本地微信回答 HTTP ${response.status}`);
  return answer as T;
}
