import { empty, fill, h, type Props } from './dom';
import { pushesPanel } from './pushes-panel';
import { attempt, update, workbench } from './store';
import { type Fault, wechat } from './wechat';

const KINDS: Record<Fault['kind'], string> = {
  errcode: '返回错误码',
  latency: '变慢',
  dropBefore: '处理前断开（没有生效）',
  dropAfter: '处理后断开（已经生效）',
  http502: 'HTTP 502',
  brokenJson: '残缺的 JSON',
  emptyReply: '空的回答',
  unseen: '刚建的运单还查不到',
};

/** Kinds that take milliseconds. */
const TIMED = new Set<string>(['latency', 'unseen']);

/** What fails besides the APIs: the database, and where a function gets its token. */
const ELSEWHERE = ['database.*', '/cgi-bin/stable_token'];
const NAMES: Record<string, string> = { '*': '全部接口', 'database.*': '云数据库（database.*）' };
const namedApi = (api: string) => NAMES[api] ?? api;

export function faultsTab() {
  const active = h('div');
  const clear = h(
    'button',
    { class: 'quiet', type: 'button', hidden: true, onclick: () => void change(async () => []) },
    '全部关掉',
  );
  const api = h('select', { id: 'fault-api' });
  const kind = h(
    'select',
    { id: 'fault-kind', onchange: () => adapt() },
    ...Object.entries(KINDS).map(([value, text]) => h('option', { value }, text)),
  );
  const errcode = numberField('fault-errcode', '错误码', { value: -1, required: true });
  const ms = numberField('fault-ms', '毫秒', { value: 3000, min: 0, max: 120_000, required: true });
  const times = numberField('fault-times', '次数（空：一直）', { value: 1, min: 1 });
  const pushes = pushesPanel();
  const element = h(
    'div',
    { class: 'page' },
    h(
      'section',
      { class: 'panel' },
      h('h3', { class: 'panel-head' }, h('b', {}, '开着的故障'), clear),
      active,
    ),
    h(
      'section',
      { class: 'panel' },
      h('h2', {}, '加一个故障'),
      h(
        'form',
        {
          class: 'form',
          onsubmit: (event: Event) => {
            event.preventDefault();
            void change(async () => [...(await wechat.faults()), composed()]);
          },
        },
        field('fault-api', '接口', api),
        field('fault-kind', '故障', kind),
        errcode.field,
        ms.field,
        times.field,
        h('button', { class: 'primary', type: 'submit' }, '打开这个故障'),
      ),
    ),
    pushes.element,
  );

  function adapt() {
    showIf(errcode, kind.value === 'errcode');
    showIf(ms, TIMED.has(kind.value));
  }

  function composed(): Fault {
    const count = times.input.value ? { times: Number(times.input.value) } : {};
    const common = { api: api.value, ...count };
    if (kind.value === 'errcode') return { ...common, kind: 'errcode', errcode: Number(errcode.input.value) };
    if (kind.value === 'latency') return { ...common, kind: 'latency', ms: Number(ms.input.value) };
    if (kind.value === 'unseen') return { ...common, kind: 'unseen', ms: Number(ms.input.value) };
    return { ...common, kind: kind.value } as Fault;
  }

  function change(next: () => Promise<Fault[]>) {
    return attempt(async () => {
      await wechat.setFaults(await next());
      await showActive();
      // The bar on top tells of switches, too.
      update({});
    });
  }

  async function showActive() {
    const faults = await wechat.faults();
    const close = (index: number) => change(async () => faults.filter((_, i) => i !== index));
    clear.hidden = faults.length === 0;
    fill(active, faults.length ? list(faults, close) : empty('没有。微信一切正常。'));
  }

  return {
    element,
    async refresh() {
      const apis = ['*', ...new Set(workbench.functions.flatMap((one) => one.api ?? [])), ...ELSEWHERE];
      const chosen = api.value;
      fill(api, ...apis.map((value) => h('option', { value }, namedApi(value))));
      if (apis.includes(chosen)) api.value = chosen;
      adapt();
      await Promise.all([showActive(), pushes.refresh()]);
    },
  };
}

function list(faults: Fault[], close: (index: number) => Promise<void>): HTMLElement {
  return h(
    'ul',
    { class: 'lines' },
    ...faults.map((fault, index) =>
      h(
        'li',
        {},
        h('code', {}, namedApi(fault.api)),
        h('span', {}, describe(fault)),
        h('button', { class: 'quiet', type: 'button', onclick: () => void close(index) }, '关掉'),
      ),
    ),
  );
}

function describe(fault: Fault): string {
  const milliseconds = 'ms' in fault && fault.ms !== undefined ? ` ${fault.ms} 毫秒` : '';
  const detail = fault.kind === 'errcode' ? ` ${fault.errcode}` : milliseconds;
  return `${KINDS[fault.kind]}${detail}，${fault.times === undefined ? '一直' : `还有 ${fault.times} 次`}`;
}

function field(id: string, label: string, input: HTMLElement): HTMLElement {
  return h('div', { class: 'field' }, h('label', { for: id }, label), input);
}

function numberField(id: string, label: string, limits: Props) {
  const input = h('input', { id, type: 'number', step: 1, ...limits });
  return { input, field: field(id, label, input) };
}

/** A hidden field is also switched off, so that its limits cannot block the form. */
function showIf({ input, field }: ReturnType<typeof numberField>, shown: boolean): void {
  field.hidden = !shown;
  input.disabled = !shown;
}
