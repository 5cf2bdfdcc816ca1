import { empty, fill, h, tag } from './dom';
import { readableJson, tokensOf } from './json-text';
import { labelFrame } from './label-frame';
import { onUpdate, type Run, workbench } from './store';
import type { JournalEntry, LogLine } from './wechat';

export function resultPanel(): HTMLElement {
  const body = h('div', { class: 'result', 'aria-live': 'polite' });
  onUpdate((_, changed) => {
    if (!changed.runs && changed.selected === undefined) return;
    const run = workbench.runs[workbench.selected];
    fill(body, ...(run ? report(run) : [empty('还没有运行。选一个示例事件，然后按运行。')]));
  });
  return h('section', { class: 'panel' }, h('h2', {}, '结果'), body);
}

function report(run: Run): HTMLElement[] {
  const printHtml = (run.answer.result as { printHtml?: unknown } | undefined)?.printHtml;
  return [
    summary(run),
    section('返回', jsonView(run.answer.result ?? run.answer), copyButton(run.answer.result ?? run.answer)),
    ...(typeof printHtml === 'string' ? [section('面单', labelFrame(printHtml))] : []),
    section(`到达微信的调用（${run.calls.length}）`, callList(run.calls)),
    section(`日志（${run.logs.length}）`, logList(run.logs)),
  ];
}

function summary({ verdict, milliseconds, caller, answer }: Run): HTMLElement {
  const { tone, word, code, title, action } = verdict;
  const facts = [
    code !== undefined && `errCode ${code}`,
    `${milliseconds} 毫秒`,
    caller.label,
    answer.requestID,
  ];
  return h(
    'div',
    { class: `summary ${tone}` },
    h('p', {}, tag(word, tone), ' ', title && h('b', {}, title)),
    action && h('p', {}, action),
    h('p', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
  );
}

function section(title: string, content: HTMLElement, tool?: HTMLElement): HTMLElement {
  return h('section', { class: 'part' }, h('h3', {}, title, tool), content);
}

function jsonView(value: unknown): HTMLElement {
  return h(
    'pre',
    { class: 'json', tabindex: '0' },
    ...tokensOf(readableJson(value)).map(({ kind, text }) => h('span', { class: kind }, text)),
  );
}

function copyButton(value: unknown): HTMLElement {
  const button = h('button', { class: 'quiet', type: 'button' }, '复制');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(JSON.stringify(value, null, 2));
    button.textContent = '已复制';
    setTimeout(() => fill(button, '复制'), 1500);
  });
  return button;
}

function callList(calls: JournalEntry[]): HTMLElement {
  if (calls.length === 0) return empty('没有调用到达微信。');
  return h(
    'ul',
    { class: 'lines' },
    ...calls.map(({ api, errcode }) =>
      h(
        'li',
        {},
        h('code', {}, api),
        tag(errcode === null ? '连接中断' : String(errcode), errcode === 0 ? 'good' : 'bad'),
      ),
    ),
  );
}

function logList(logs: LogLine[]): HTMLElement {
  if (logs.length === 0) return empty('这次调用没有写日志。');
  return h(
    'ol',
    { class: 'lines log' },
    ...logs.map(({ text, stream }) => h('li', { class: stream }, h('code', {}, text))),
  );
}
