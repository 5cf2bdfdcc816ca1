import fc from 'fast-check';
import { toCamel, toSnake } from './case';

const camelKey = fc.stringMatching(/^[a-z]{1,4}([A-Z][a-z]{1,4}){0,3}$/);
const tree = fc.dictionary(
  camelKey,
  fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(camelKey, fc.string()))),
);

describe('key case on the wire', () => {
  it('comes back as it went, at every depth', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(toCamel(toSnake(value))).toEqual(value);
      }),
    );
  });

  it('never touches values', () => {
    expect(toSnake({ waybillData: [{ key: 'SF_bagAddr', value: 'someText' }] })).toEqual({
      waybill_data: [{ key: 'SF_bagAddr', value: 'someText' }],
    });
  });

  it('drops camelCase keys, which WeChat does not know', () => {
    expect(toCamel({ biz_id: '1', deliveryId: 'SF' })).toEqual({ bizId: '1' });
  });
});
