import { empty, fill, h, tag } from './dom';
import { tokensOf } from './json-text';
import { copyButton, jsonView } from './json-view';
import type { ConsolePart } from './part';
import { onUpdate, type Run, workbench } from './store';
import type { JournalEntry, LogLine, TracedQuery } from './wechat';

export function resultPanel(parts: readonly ConsolePart[]): HTMLElement {
  const body = h('div', { class: 'result', 'aria-live': 'polite' });
  const panel = h('section', { class: 'panel answer' }, h('h2', {}, '结果'), body);
  onUpdate((_, changed) => {
    if (!changed.runs && changed.selected === undefined) return;
    const run = workbench.runs[workbench.selected];
    fill(body, ...(run ? report(run, parts) : [empty('还没有发送。选一个示例事件或填好表单，然后发送。')]));
    if (run && changed.runs && panel.getBoundingClientRect().top > window.innerHeight - 120)
      panel.scrollIntoView({ block: 'start' });
  });
  return panel;
}

function report(run: Run, parts: readonly ConsolePart[]): HTMLElement[] {
  const answer = run.answer.result ?? run.answer;
  const seen = parts.flatMap((part) => part.seenIn(run.answer.result));
  return [
    summary(run),
    h(
      'div',
      { class: 'pair' },
      section(`到达微信的调用（${run.calls.length}）`, callList(run.calls)),
      section(`云数据库（${run.queries.length}）`, queryList(run.queries)),
    ),
    section('返回', jsonView(answer), copyButton(answer)),
    ...seen.map(({ title, element }) => section(title, element)),
    section(`日志（${run.logs.length}）`, logList(run.logs)),
  ];
}

function summary({ result, milliseconds, caller, answer }: Run): HTMLElement {
  const { tone, word, code, title, action } = result;
  const facts = [code !== undefined && `errCode ${code}`, `${milliseconds} 毫秒`, caller.label];
  return h(
    'div',
    { class: `summary ${tone}` },
    h('p', {}, tag(word, tone), ' ', title && h('b', {}, title)),
    action && h('p', {}, action),
    h('p', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
    answer.requestID && h('p', { class: 'facts' }, `请求 ${answer.requestID}`),
  );
}

function section(title: string, content: HTMLElement, tool?: HTMLElement): HTMLElement {
  return h('section', { class: 'part' }, h('h3', {}, title, tool), content);
}

function callList(calls: JournalEntry[]): HTMLElement {
  if (calls.length === 0) return empty('没有调用到达微信。');
  return lines(
    calls.map(({ api, errcode }) => [
      h('code', {}, api),
      tag(errcode === null ? '连接中断' : `errcode ${errcode}`, errcode === 0 ? 'good' : 'bad'),
    ]),
  );
}

function queryList(queries: TracedQuery[]): HTMLElement {
  if (queries.length === 0) return empty('没有用到云数据库。');
  return lines(
    queries.map(({ action, collection, code, examined, found }) => [
      h('code', {}, `${collection}.${action}`),
      h('span', { class: 'facts' }, examined === undefined ? '' : `看了 ${examined} 条，找到 ${found} 条`),
      code !== '' && tag(code ?? '连接中断', 'bad'),
    ]),
  );
}

function lines(rows: (Node | false)[][]): HTMLElement {
  return h('ul', { class: 'lines' }, ...rows.map((row) => h('li', {}, ...row)));
}

function logList(logs: LogLine[]): HTMLElement {
  if (logs.length === 0) return empty('这次调用没有写日志。');
  return h(
    'ol',
    { class: 'lines log' },
    ...logs.map(({ text, stream }) =>
      h(
        'li',
        { class: stream },
        h(
          'code',
          { class: 'json-line' },
          ...tokensOf(text).map((one) => h('span', { class: one.kind }, one.text)),
        ),
      ),
    ),
  );
}
