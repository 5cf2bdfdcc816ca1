import fc from 'fast-check';
import { examples } from '../../../tests/properties';
import { plannedTrack } from './route';
import { openBackend, referenceTo, SANDBOX } from './testing';

const HOUR = 3600;
const SEEDED = { order_id: 'QH10000007', delivery_id: 'YUNDA' };

const types = (reply: Record<string, unknown>) =>
  (reply.path_item_list as { action_type: number }[]).map(({ action_type }) => action_type);

describe('the track of a waybill', () => {
  it('grows with the clock from 揽件 to 签收 in about two days', () => {
    const { add, path, pass } = openBackend();
    const reference = referenceTo(add());

    expect(path(reference)).toMatchObject({ openid: 'o-demo-buyer-1', path_item_num: 0, path_item_list: [] });
    pass(HOUR);
    expect(types(path(reference))).toEqual([100003, 100001]);
    pass(47 * HOUR);
    expect(types(path(reference))).toEqual([100003, 100001, 200001, 200001, 200001, 300002, 300003]);
  });

  it('of the demo merchant is there from the start', () => {
    const { path, state } = openBackend();
    const waybill_id = state.waybills.find(({ orderId }) => orderId === SEEDED.order_id)?.waybillId;

    expect(types(path({ ...SEEDED, waybill_id })).at(-1)).toBe(300003);
  });

  it.each([
    ['an unknown order', { order_id: 'T9' }, 930563],
    ['another waybill number', { waybill_id: '78000000000000' }, 40199],
    ['a courier nobody knows', { delivery_id: 'NOBODY' }, 9300503],
    ['another buyer', { openid: 'o-demo-buyer-9' }, 930563],
  ])('is refused for %s', (_, changes, errcode) => {
    const { add, path } = openBackend();

    expect(path({ ...referenceTo(add()), ...changes })).toMatchObject({ errcode });
  });

  it('is the same for the same order, and never goes back in time', () => {
    const [waybill] = openBackend().state.waybills;
    if (!waybill) throw new Error('no waybill');
    fc.assert(
      fc.property(fc.string(), (orderId) => {
        const track = plannedTrack({ ...waybill, orderId });
        const times = track.map(({ actionTime }) => actionTime);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(times[1]).toBeLessThanOrEqual(waybill.createTime + HOUR);
        expect(times.at(-1)).toBeLessThanOrEqual(waybill.createTime + 48 * HOUR);
        expect(plannedTrack({ ...waybill, orderId })).toEqual(track);
      }),
      { numRuns: examples(50) },
    );
  });
});

describe('pushes', () => {
  it('tell each node with all before it, spelt as the documents spell it', () => {
    const { add, backend, pass, pushedFor } = openBackend();
    const { waybill_id } = add();
    expect(pushedFor('T1')).toEqual([]);
    pass(HOUR);
    backend.catchUp();

    expect(pushedFor('T1').map(({ Version, Count }) => [Version, Count])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(pushedFor('T1')[1]).toEqual({
      ToUserName: expect.stringMatching(/^gh_/),
      FromUserName: 'o-demo-buyer-1',
      CreateTime: expect.any(Number),
      MsgType: 'event',
      Event: 'add_express_path',
      DeliveryID: 'ZTO',
      WayBillId: waybill_id,
      OrderId: 'T1',
      Version: 2,
      Count: 2,
      Actions: [
        { ActionTime: expect.any(Number), ActionType: 100003, ActionMsg: expect.stringContaining('快递员') },
        { ActionTime: expect.any(Number), ActionType: 100001, ActionMsg: expect.stringContaining('揽收') },
      ],
    });
  });

  it('come once, and at the next call when the clock went by itself', () => {
    const { add, call, pass, pushedFor } = openBackend();
    add();
    pass(48 * HOUR);
    call('logistics.getAllDelivery');
    call('logistics.getAllDelivery');

    expect(pushedFor('T1').map(({ Version }) => Version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('leave the past of the demo merchant alone', () => {
    const { backend, pushed } = openBackend();
    backend.catchUp();

    expect(pushed).toEqual([]);
  });

  it('tell how a review by EMS ended', () => {
    const { backend, call, pass, pushed } = openBackend();
    const ems = { type: 'bind', delivery_id: 'EMS' };
    call('logistics.bindAccount', { ...ems, biz_id: 'E1', remark_content: '服务类型:标准快递' });
    call('logistics.bindAccount', { ...ems, biz_id: 'E2', remark_content: '服务类型:拒绝' });
    pass(60);
    backend.catchUp();

    const reviews = pushed.filter(({ Event }) => Event === 'update_business_bind_result');
    expect(reviews).toMatchObject([
      { biz_id: 'E1', delivery_id: 'EMS', errcode: 0, errmsg: 'ok' },
      { biz_id: 'E2', delivery_id: 'EMS', errcode: -1 },
    ]);
  });
});

describe('testUpdateOrder', () => {
  const UPDATE = '/cgi-bin/express/business/test_update_order';
  const node = (action_type: number) => ({
    action_time: 1546924840,
    action_type,
    action_msg: '小哥A揽件成功',
  });

  it('adds one node for each call and pushes it', () => {
    const { add, call, pass, path, pushedFor } = openBackend();
    const reference = { ...referenceTo(add(SANDBOX), SANDBOX), biz_id: 'test_biz_id' };

    for (const type of [100001, 200001, 300003])
      expect(call(UPDATE, { ...reference, ...node(type) })).toEqual({ errcode: 0, errmsg: 'ok' });
    pass(72 * HOUR);
    expect(types(path(reference))).toEqual([100001, 200001, 300003]);
    expect(pushedFor('T1').map(({ Version }) => Version)).toEqual([1, 2, 3]);
  });

  it('blocks the cancellation once the courier has it', () => {
    const { add, call, cancel } = openBackend();
    const reference = { ...referenceTo(add(SANDBOX), SANDBOX), biz_id: 'test_biz_id' };
    call(UPDATE, { ...reference, ...node(100001) });

    expect(cancel(reference).errcode).toBe(9300506);
  });

  it.each([
    ['a real courier', { delivery_id: 'ZTO' }, 930563],
    ['another account', { biz_id: 'ZT0571366' }, 930563],
    ['an unknown order', { order_id: 'T9' }, 930563],
    ['another waybill number', { waybill_id: '1' }, 930563],
    ['a type that is not documented', { action_type: 300001 }, 930561],
  ])('refuses %s and adds nothing', (_, changes, errcode) => {
    const { add, call, path } = openBackend();
    const reference = referenceTo(add(SANDBOX), SANDBOX);
    const update = { ...reference, biz_id: 'test_biz_id', ...node(100001), ...changes };

    expect(call(UPDATE, update)).toMatchObject({ errcode });
    expect(types(path(reference))).toEqual([]);
  });
});
