import { emptyForm } from './form';
import { droppedText, offerViews, take, takeAllBack, takeBack } from './offers';

const instead = { orderId: 'WX9', items: [{ name: '上次的', count: '1' }] };

function copied(offers: object) {
  const form = emptyForm();
  form.order.orderId = 'WX1';
  Object.assign(form.receiver.offers, offers);
  return form;
}

describe('what was copied along with an address', () => {
  const form = copied({ orderId: '3389001', goods: '手冲咖啡壶 x2，滤纸', remark: '发顺丰' });

  it('is taken over by one tap each', () => {
    expect(take(form, 'orderId').order.orderId).toBe('3389001');
    expect(take(form, 'goods').goods.items).toEqual([
      { name: '手冲咖啡壶', count: '2' },
      { name: '滤纸', count: '1' },
    ]);
    const written = { ...form, extras: { ...form.extras, remark: '易碎' } };
    expect(take(written, 'remark').extras.remark).toBe('易碎 发顺丰');
    expect(take(take(written, 'remark'), 'remark').extras.remark).toBe('易碎 发顺丰');
  });

  it('is taken back by another tap, or when another text comes', () => {
    const all = (['orderId', 'goods', 'remark'] as const).reduce(take, form);
    expect(offerViews(all, () => ({})).every(({ taken }) => taken)).toBe(true);
    expect(takeBack(all, 'remark', instead).extras.remark).toBe('');
    expect(takeAllBack(all, instead)).toMatchObject({
      order: { orderId: 'WX9' },
      goods: { items: instead.items },
      extras: { remark: '' },
    });
    expect(takeAllBack(form, instead)).toEqual(form);
  });

  it('is not cut to fit: it says why it does not', () => {
    const errorsOf = ({ order }: typeof form) =>
      order.orderId === '3389001' ? { 'order.orderId': '订单号太长' } : {};
    expect(offerViews(form, errorsOf as never)).toMatchObject([
      { kind: 'orderId', problem: '订单号太长' },
      { kind: 'goods', problem: '' },
      { kind: 'remark', problem: '' },
    ]);
  });

  it('is nothing where nothing was', () => {
    expect(offerViews(emptyForm(), () => ({}))).toEqual([]);
    expect(takeAllBack(copied({}), instead).order.orderId).toBe('WX1');
  });
});

it('what was not used is said, but no identity number and no phone in full', () => {
  const said = droppedText(['谢谢', '身份证 110101199003078515', '寄件人 13900139002', ' ']);
  expect(said).toMatch(/^没用到：谢谢；/);
  expect(said).not.toMatch(/19900307|13900139002/);
  expect(droppedText()).toBe('');
});
