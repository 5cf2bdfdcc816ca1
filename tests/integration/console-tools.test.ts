import { sampleEvents } from '../../scripts/lib/sample-events';
import { type FormField, play, SCENARIOS, type World } from '../../scripts/local-wechat';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.rewind());

const check = (name: string, event: unknown) => local.json(`/emulator/check/${name}`, 'POST', event);

describe('the form of a function', () => {
  it('says what the contract says', async () => {
    const { addOrder } = await local.json('/emulator/forms');
    const named = (name: string) => addOrder.find((field: FormField) => field.name === name);
    expect(named('orderId')).toEqual({
      name: 'orderId',
      label: '订单号',
      kind: 'text',
      required: true,
      maxBytes: 512,
    });
    expect(named('addSource')).toMatchObject({
      kind: 'choice',
      choices: [
        { value: 0, label: '小程序订单' },
        { value: 2, label: 'App 或 H5 订单' },
      ],
    });
    expect(named('openid')).toMatchObject({ required: false, ours: true });
    expect(named('sender')).toMatchObject({ kind: 'object', label: '寄件人' });
    const goods = named('cargo').fields.find((field: FormField) => field.name === 'detailList');
    expect(goods).toMatchObject({ kind: 'list', min: 1, item: { kind: 'object' } });
    expect(goods.item.fields[1]).toMatchObject({ kind: 'number', whole: true, min: 1 });
  });

  it('hides a password, and knows a word that can only be true', async () => {
    const { bindAccount, listOrders } = await local.json('/emulator/forms');
    const named = (form: FormField[], name: string) => form.find((field) => field.name === name);
    expect(named(bindAccount, 'password')).toMatchObject({ secret: true });
    expect(named(listOrders, 'stuck')).toMatchObject({ choices: [{ value: true }] });
    expect(named(listOrders, 'printed')).toMatchObject({ kind: 'flag' });
  });

  it('finds what the function itself would find, without calling it', async () => {
    const before = (await local.calls()).length;
    const event = {
      ...(sampleEvents('addOrder')[0]?.event as object),
      orderId: '',
      service: { serviceType: 0 },
    };
    const { issues } = await check('addOrder', event);
    expect(issues).toEqual(expect.arrayContaining([{ path: 'orderId', message: '请填写订单号' }]));
    expect((await local.call('addOrder', event)).error?.issues).toEqual(issues);
    expect(await local.calls()).toHaveLength(before);
    expect(await check('whoami', {})).toEqual({ issues: [] });
    expect(await check('nobody', {})).toEqual({ errMsg: 'there is no such function' });
  });

  it('fits every sample event: no function has a field it does not ask for', async () => {
    const forms = await local.json('/emulator/forms');
    for (const { name, samples } of await local.json('/functions'))
      for (const { event } of samples)
        for (const key of Object.keys(event))
          expect(forms[name].map((one: FormField) => one.name)).toContain(key);
  });
});

describe('what one event did', () => {
  it('is told by its request id: log, calls at WeChat, requests to the database', async () => {
    const [first, second] = await Promise.all([
      local.invoke('getQuota', { deliveryId: 'YUNDA', bizId: '571088260' }),
      local.invoke('ledgerOrder', { orderId: 'QH10000001' }),
    ]);
    const quota = await local.json(`/emulator/requests/${first.requestID}`);
    expect(quota.calls).toMatchObject([{ api: 'logistics.getQuota', errcode: 0, function: 'getQuota' }]);
    expect(quota.queries).toEqual([]);
    expect(quota.logs).toEqual([expect.objectContaining({ function: 'getQuota' })]);
    const ledger = await local.json(`/emulator/requests/${second.requestID}`);
    expect(ledger.calls).toEqual([]);
    expect(ledger.queries).toEqual([
      { action: 'getDocument', collection: 'waybills', code: '', examined: 1, found: 1 },
    ]);
    expect(await local.json('/emulator/requests/none')).toEqual({ logs: [], calls: [], queries: [] });
  });

  it('tells of a database that fails or does not answer', async () => {
    for (const [fault, code] of [
      [{ kind: 'errcode', errcode: -502003 }, 'DATABASE_PERMISSION_DENIED'],
      [{ kind: 'dropBefore' }, null],
    ] as const) {
      await local.faults([{ api: 'database.*', ...fault }]);
      const { requestID } = await local.invoke('ledgerOrder', { orderId: 'QH10000001' });
      const { queries } = await local.json(`/emulator/requests/${requestID}`);
      expect(queries[0]).toEqual({ action: 'getDocument', collection: 'waybills', code });
    }
  });
});

describe('the scenario', () => {
  const world: World = {
    call: (name, event, openid) => local.call(name, event, openid === undefined ? undefined : { openid }),
    faults: (list) => local.faults(list),
    advance: (advanceSeconds) => local.json('/emulator/clock', 'POST', { advanceSeconds }),
    async reset() {
      await local.rewind();
      // As in the console, where somebody looks on.
      await local.skipWaits(false);
    },
    state: () => local.state(),
    database: () => local.json('/emulator/database'),
    calls: () => local.calls(),
    now: () => performance.now(),
  };

  it.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
    '%s ends as it promises',
    async (_, scenario) => {
      const said: string[] = [];
      const kept = await play(scenario, world, (step, { ok, text }) =>
        said.push(`${ok ? '✓' : '✗'} ${scenario.steps[step]?.say}: ${text}`),
      );
      expect({ kept, said }).toEqual({ kept: true, said: expect.any(Array) });
      expect(said).toHaveLength(scenario.steps.length);
      // What stays broken is said to: there is a way to the switches.
      const broken = (await local.json('/emulator/faults')).length > 0;
      expect(broken).toBe(scenario.looks.some(({ href }) => href === '#faults'));
    },
  );
});
