import type { FieldIssue } from '../../../../../cloudfunctions/shared/contract/validate';
import type { TracedQuery } from '../../database/trace';
import type { Fault } from '../../faults/faults';
import type { CatalogueEntry } from '../../functions/catalogue';
import type { FormField } from '../../functions/form';
import type { CheckedEvent, Forms } from '../../functions/forms';
import type { PushesView } from '../../functions/pushes';
import type { LogLine } from '../../runtime/log-ring';
import type { JournalEntry } from '../../wechat/journal';

export type {
  CatalogueEntry,
  Fault,
  FieldIssue,
  FormField,
  Forms,
  JournalEntry,
  LogLine,
  PushesView,
  TracedQuery,
};

/** What one event of a function did. */
export interface Trace {
  logs: LogLine[];
  calls: JournalEntry[];
  queries: TracedQuery[];
}

export type Records = Record<string, Record<string, unknown>[]>;

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

export type StateView = Record<string, unknown> & { calls: number };

export const wechat = {
  functions: () => get<CatalogueEntry[]>('/functions'),
  forms: () => get<Forms>('/emulator/forms'),
  check: (name: string, event: string) =>
    request<CheckedEvent>('POST', `/emulator/check/${encodeURIComponent(name)}`, event, AS_JSON),
  trace: (id: string) => get<Trace>(`/emulator/requests/${encodeURIComponent(id)}`),
  database: () => get<Records>('/emulator/database'),
  state: () => get<StateView>('/emulator/state'),
  calls: () => get<JournalEntry[]>('/emulator/calls'),
  faults: () => get<Fault[]>('/emulator/faults'),
  setFaults: (faults: Fault[]) => send<unknown>('PUT', '/emulator/faults', faults),
  pushes: () => get<PushesView>('/emulator/pushes'),
  setPushes: (enabled: boolean) => send<PushesView>('PUT', '/emulator/pushes', { enabled }),
  clock: () => get<ClockView>('/emulator/clock'),
  advance: (advanceSeconds: number) => send<ClockView>('POST', '/emulator/clock', { advanceSeconds }),
  /** The demo again, with the function processes that are there. */
  rewind: () => send<unknown>('POST', '/emulator/reset?keepInstances', {}),
  reset: () => send<unknown>('POST', '/emulator/reset', {}),
  /** `requestId` is told for a call that failed, too. */
  async invoke(name: string, event: string, { openid, source }: CallerHeaders) {
    const headers = { ...AS_JSON, 'x-wx-openid': openid, 'x-wx-source': source };
    const response = await ask('POST', `/functions/${encodeURIComponent(name)}`, event, headers);
    const answer = await answerOf<Answer>(response);
    return { answer, requestId: response.headers.get('x-request-id') ?? '' };
  },
};

const AS_JSON = { 'content-type': 'application/json' };
const get = <T>(path: string) => request<T>('GET', path);
const send = <T>(method: string, path: string, body: unknown) =>
  request<T>(method, path, JSON.stringify(body), AS_JSON);

async function request<T>(method: string, path: string, body?: string, headers?: Record<string, string>) {
  return answerOf<T>(await ask(method, path, body, headers));
}

function ask(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  return fetch(path, { method, body, headers }).catch(() => {
    throw new Error('本地微信没有应答，它还在运行吗？');
  });
}

/** An HTTP failure rejects with a sentence; what a function answers, good or bad, does not. */
async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json().catch(() => undefined)) as T & { errMsg?: string };
  if (!response.ok) throw new Error(answer?.errMsg ?? `本地微信回答 HTTP ${response.status}`);
  return answer as T;
}
