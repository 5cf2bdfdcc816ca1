import fc from 'fast-check';
import { nobody } from '../../address/logic/found';
import { type CreateForm, emptyForm } from './form';
import { isUnderWay, noQueue, queueOf } from './queue';
import { type End, endOf, goOn, select } from './queue-turns';
import { choiceRows, queueRows, queueText } from './queue-view';

const NAMES = ['林一', '陈二', '张三'];
const people = NAMES.map((name, at) => ({
  ...nobody(),
  name,
  phone: `1380013800${at}`,
  ...{ province: '浙江省', city: '杭州市', area: '西湖区', address: `测试路${at + 1}号` },
}));

let ids = 0;
const newId = () => `WX${++ids}`;

function begun(): CreateForm {
  const queue = queueOf(people, noQueue());
  const form = { ...emptyForm(), queue, receiver: queue.people[0]?.who ?? nobody() };
  return { ...form, order: { ...form.order, orderId: 'WX0', openid: 'o-buyer', goodsName: '陶杯' } };
}
const made = (waybillId: string): End => ({ state: 'made', waybillId });

describe('several receivers of one text', () => {
  it('are made one after the other, with goods and account kept and everything of the buyer new', () => {
    const form = begun();
    form.goods.items = [{ name: '陶杯', count: '2' }];
    form.extras.remark = '易碎';
    const next = goOn(form, made('SF1'), newId);
    expect(next).toMatchObject({ receiver: { name: '陈二' }, goods: form.goods, queue: { at: 1 } });
    expect(next?.order).toMatchObject({
      openid: '',
      goodsName: '陶杯',
      orderId: expect.not.stringContaining('WX0'),
    });
    expect(next?.extras.remark).toBe('');
    const last = goOn(next as CreateForm, { state: 'open' }, newId);
    expect(last).toMatchObject({ receiver: { name: '张三' } });
    expect(queueRows(last as CreateForm).map(({ words }) => words)).toEqual([
      'SF1',
      '待确认，请不要重建',
      '正在填',
    ]);
    expect(goOn(last as CreateForm, made('SF3'), newId)).toBeUndefined();
    expect(queueText(endOf(last as CreateForm, made('SF3')))).toBe(
      '这里有 3 个收件人，2 个已建好，1 个待确认',
    );
  });

  it('keep their corrections and their order number when another one is looked at first', () => {
    const form = begun();
    form.receiver = { ...form.receiver, address: '改过的路1号' };
    const other = select(form, 2, newId);
    const back = select(other, 0, newId);
    expect(back).toMatchObject({ receiver: { address: '改过的路1号' }, order: { orderId: 'WX0' } });
    expect(select(back, 2, newId).order.orderId).toBe(other.order.orderId);
  });

  it('that are made or followed in 待确认 are not taken up again', () => {
    const next = goOn(begun(), { state: 'open' }, newId) as CreateForm;
    expect(select(next, 0, newId)).toBe(next);
    const again = queueOf(people, next.queue);
    expect(again.people.map(({ state }) => state)).toEqual(['open', 'waiting', 'waiting']);
    expect(again.at).toBe(1);
  });

  it('say what wants a look', () => {
    const queue = queueOf([{ ...nobody(), doubts: [{ field: 'name', message: '' }] }, ...people], noQueue());
    const rows = queueRows({ ...emptyForm(), queue, receiver: { ...nobody(), name: '林' } });
    expect(rows[0]).toMatchObject({
      name: '林',
      words: '3 处要看',
      tone: 'waiting',
      place: '没有识别到地区',
    });
    expect(rows[1]).toMatchObject({ name: '林一', lastFour: '8000', place: '杭州市', words: '' });
  });

  it('are a choice where only one is wanted', () => {
    expect(choiceRows(people, 1).map(({ words, current }) => [words, current])).toEqual([
      ['', false],
      ['已选', true],
      ['', false],
    ]);
  });

  it('are each made once at most, under one order number, whatever is tapped', () => {
    const step = fc.oneof(
      fc.nat(3).map((at) => ({ at })),
      fc.constantFrom('made' as const, 'open' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let form: CreateForm | undefined = begun();
        const sent = new Map<string, string>();
        for (const one of steps) {
          if (!form) break;
          if (typeof one === 'object') form = select(form, one.at, newId);
          else {
            expect(sent.has(form.receiver.name)).toBe(false);
            expect([...sent.values()]).not.toContain(form.order.orderId);
            sent.set(form.receiver.name, form.order.orderId);
            form = goOn(form, one === 'made' ? made('SF') : { state: 'open' }, newId);
          }
        }
        expect(form === undefined).toBe(sent.size === NAMES.length);
        if (form) expect(isUnderWay(form.queue)).toBe(true);
      }),
    );
  });
});

it('one person is no queue', () => {
  expect(queueOf(people.slice(0, 1), noQueue())).toEqual(noQueue());
});
