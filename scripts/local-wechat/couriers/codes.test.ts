import { toSnake } from '../../../cloudfunctions/shared/call/case';
import type { AnyContract } from '../../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../lib/contracts';
import { sampleEvents } from '../../lib/sample-events';
import { withValue } from '../../lib/schema/place';
import { type Schema, sitesOf } from '../../lib/schema/sites';
import { createApis } from '../engine/wechat/apis';
import { routeOf } from '../engine/wechat/routes';
import { openBackend, orderWith, SF, YTO } from './testing';

const GOODS = { goods_name: '抱枕', goods_img_url: 'https://x/y' };
const PERSON = orderWith({}).receiver as object;
const add = (changes: object) => openBackend().add({ ...changes });

describe('what the local WeChat takes, as the real one does', () => {
  it.each<[string, object]>([
    ['goods in a list without a description', { shop: { detail_list: [GOODS] } }],
    ['no word on insurance', { insured: undefined }],
    ['an empty block of insurance', { insured: {} }],
    ['an insured value alone', { insured: { insured_value: 100 } }],
    ['the default take_mode at a courier that has no other', { take_mode: 0 }],
    ['the default take_mode at 圆通', { ...YTO, take_mode: 0 }],
    ['no take_mode where it is empty', { take_mode: null }],
    ['a receiver with empty fields', { receiver: { ...PERSON, tel: '', company: null, post_code: '' } }],
    ['a phone in any form', { receiver: { ...PERSON, mobile: '1861000' } }],
    [
      'an empty remark, tag and path',
      { custom_remark: '', tagid: null, shop: { ...shopOf(), wxa_path: '' } },
    ],
  ])('%s', (_, changes) => {
    expect(add(changes)).toHaveProperty('waybill_id');
  });

  it('an order again, with empty fields instead of none, as the same order', () => {
    const house = openBackend();
    const first = house.add(SF);
    expect(house.add({ ...SF, custom_remark: '', tagid: null })).toEqual(first);
  });

  it('still refuses what is needed and empty', () => {
    expect(add({ receiver: { ...PERSON, mobile: '', tel: '' } })).toMatchObject({ errcode: 9300501 });
    expect(add({ receiver: { ...PERSON, name: '' } })).toMatchObject({ errcode: 930561 });
    expect(add({ order_id: '' })).toMatchObject({ errcode: 930561 });
    expect(add({ insured: { use_insured: 1 } })).toMatchObject({
      errcode: 9300501,
      delivery_resultcode: 20008,
    });
  });

  it('looks at no row of a list that is too long', () => {
    const rows = Array(30_000).fill({ a: 1 });
    const { cargo } = orderWith({}) as { cargo: object };
    expect(add({ cargo: { ...cargo, detail_list: rows } })).toMatchObject({ errcode: 9300526 });
    expect(add({ shop: { detail_list: rows } })).toMatchObject({ errcode: 9300526 });
    expect(openBackend().call('logistics.batchGetOrder', { order_list: rows })).toMatchObject({
      errcode: 9300539,
    });
  });
});

function shopOf(): object {
  return orderWith({}).shop as object;
}

describe('every optional field of every API', () => {
  const apisOf = (contract: AnyContract) => routeOf(contract).map(({ api }) => api);

  it('may be empty: the answer is the one without it', async () => {
    const contracts = (await loadContracts()).filter((contract) => apisOf(contract).length);
    for (const contract of contracts) {
      for (const { event } of sampleEvents(contract.name)) {
        const answer = (value: unknown, path: readonly (string | number)[]) =>
          apisOf(contract).map((api) =>
            createApis([openBackend().backend], contracts).answer(
              api,
              toSnake(withValue(event, path, value)),
            ),
          );
        const optional = sitesOf(contract.request as unknown as Schema).filter(
          ({ schema }) => schema.type === 'optional',
        );
        for (const { path } of optional) {
          const without = answer(undefined, path);
          for (const empty of ['', null]) {
            const field = `${contract.name}.${path.join('.')}`;
            expect({ field, answer: answer(empty, path) }).toEqual({ field, answer: without });
          }
        }
      }
    }
  });
});
