import fc from 'fast-check';
import { nobody } from '../../address/logic/found';
import { packDraft, unpackDraft } from './draft-store';
import { emptyForm } from './form';
import { noQueue, queueOf } from './queue';

const text = () => fc.string({ unit: 'grapheme' });

describe('a draft', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(text(), text(), fc.boolean(), (name, message, insured) => {
        const form = emptyForm();
        Object.assign(form.receiver, { name, doubts: [{ field: 'region', message }] });
        form.receiver.offers.remark = message;
        form.queue = queueOf([form.receiver, nobody()], noQueue());
        form.extras.insured = insured;
        form.goods.items.push({ name, count: '2' });
        expect(unpackDraft(packDraft({ form }))).toEqual({ form });
      }),
    );
  });

  it('keeps the exact request that was sent', () => {
    const sent = { orderId: 'WX1', cargo: { weight: 1.5 } } as never;
    expect(unpackDraft(packDraft({ form: emptyForm(), sent }))?.sent).toEqual(sent);
  });

  it('of an earlier version keeps what still fits', () => {
    const old = {
      form: {
        receiver: { name: '王小蒙', phone: 186, pasted: '王小蒙 186', doubts: [{ field: 'fax' }] },
        goods: { items: [{ name: 1 }] },
        gone: {},
      },
    };
    const { form } = unpackDraft(JSON.stringify(old)) ?? {};
    expect(form).toEqual({ ...emptyForm(), receiver: { ...emptyForm().receiver, name: '王小蒙' } });
  });

  it('with a queue that is broken has none', () => {
    for (const queue of [null, 5, [], { people: [] }, { people: 'x', at: 0 }, { people: [{}], at: 1 }])
      expect(unpackDraft(JSON.stringify({ form: { queue } }))?.form.queue).toEqual(noQueue());
    const { people = [] } =
      unpackDraft(JSON.stringify({ form: { queue: { people: [5], at: 0 } } }))?.form.queue ?? {};
    expect(people).toMatchObject([{ who: nobody(), state: 'waiting' }]);
  });

  it('that is none is nothing', () => {
    expect(['', 'null', '{}', '[]', undefined, 5, '{"form":[]}'].map(unpackDraft)).toEqual(
      Array(7).fill(undefined),
    );
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => void unpackDraft(stored)));
  });
});
