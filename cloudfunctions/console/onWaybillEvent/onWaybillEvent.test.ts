import fc from 'fast-check';
import { sampleEvents } from '../../../scripts/lib/sample-events';
import { validate } from '../../shared/contract/validate';
import { onWaybillEvent } from './contract';

// biome-ignore lint/suspicious/noExplicitAny: the documented packet, changed field by field
const documented = sampleEvents('onWaybillEvent').find(({ name }) => name === 'path')?.event as any;
const complaints = (packet: unknown) => {
  const checked = validate(onWaybillEvent.request, packet);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

describe('a pushed packet', () => {
  it('is accepted with keys that no document lists, at both levels', () => {
    const names = fc.string({ minLength: 1 }).filter((name) => !(name in documented) && name !== '__proto__');
    const known = ['errcode', 'errmsg', 'delivery_id', 'biz_id'];
    fc.assert(
      fc.property(
        fc.dictionary(
          names.filter((name) => !known.includes(name)),
          fc.jsonValue(),
        ),
        (more) => {
          const Actions = documented.Actions.map((action: object) => ({ Lat: 23.1, Lng: 113.2, ...action }));
          expect(complaints({ ...documented, Actions, ...more })).toEqual([]);
        },
      ),
    );
  });

  it('needs nothing but the name of its event: older ones have no order id, others no actions', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(documented)), (gone) => {
        const left = Object.entries(documented).filter(([key]) => key === 'Event' || !gone.includes(key));
        expect(complaints(Object.fromEntries(left))).toEqual([]);
      }),
    );
    expect(complaints({ OrderId: '1' })).toEqual(['Event']);
    expect(complaints({ ...documented, OrderId: '' })).toEqual([]);
  });

  it('may carry any number as an action, but no endless text and no endless list', () => {
    const [first] = documented.Actions;
    const withAction = (change: object) => complaints({ ...documented, Actions: [{ ...first, ...change }] });
    fc.assert(
      fc.property(fc.nat(0xffffffff), (ActionType) => {
        expect(withAction({ ActionType })).toEqual([]);
      }),
    );
    expect(withAction({ ActionMsg: undefined })).toEqual([]);
    expect(withAction({ ActionMsg: '长'.repeat(4097) })).toEqual(['Actions.0.ActionMsg']);
    expect(withAction({ ActionTime: 1_546_924_840_000 })).toEqual(['Actions.0.ActionTime']);
    expect(complaints({ ...documented, Actions: Array(501).fill(first) })).toEqual(['Actions']);
  });
});
