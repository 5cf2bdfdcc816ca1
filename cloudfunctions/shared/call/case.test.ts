import fc from 'fast-check';
import { toCamel, toSnake } from './case';

describe('key conversion', () => {
  it('renames keys through objects and arrays and leaves values alone', () => {
    const camel = { waybillData: [{ key: 'a_b', valueText: 'aB' }], openid: 'o_X', spaceX: 1, wxAppid: null };
    const snake = {
      waybill_data: [{ key: 'a_b', value_text: 'aB' }],
      openid: 'o_X',
      space_x: 1,
      wx_appid: null,
    };
    expect(toSnake(camel)).toEqual(snake);
    expect(toCamel(snake)).toEqual(camel);
  });

  it('keeps add_1, turns _id into Id and nested errcode stays, as wx-server-sdk does', () => {
    expect(toCamel({ add_1: 1, _id: 2, list: [{ errcode: 0 }] })).toEqual({
      add_1: 1,
      Id: 2,
      list: [{ errcode: 0 }],
    });
  });

  it('gives back any camelCase name', () => {
    const name = fc.stringMatching(/^[a-z]+([A-Z][a-z]+){0,3}$/);
    fc.assert(
      fc.property(name, fc.jsonValue(), (key, value) => {
        expect(Object.keys(toCamel(toSnake({ [key]: value })) as object)).toEqual([key]);
      }),
    );
  });
});
