import fc from 'fast-check';
import { isRemark, partsOfRemark, remarkOf } from './remark';

const part = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'王小蒙13号-(）') });
const parts = fc.record({ phone: part, contact: part, service: part, address: part });

describe('what EMS reviews', () => {
  it('is read again as it was written, and may be submitted', () => {
    fc.assert(
      fc.property(parts, (told) => {
        expect(isRemark(remarkOf(told))).toBe(true);
        expect(partsOfRemark(remarkOf(told))).toEqual(told);
      }),
    );
  });

  it('may not be submitted with a part missing or with the wrong colons, which are read all the same', () => {
    const full = '电话：1 联系人：2 服务类型：3 发货地址：4';
    expect(isRemark(full)).toBe(false);
    expect(partsOfRemark(full)).toEqual({ phone: '1', contact: '2', service: '3', address: '4' });
    for (const remark of ['', '电话:1 联系人:2 服务类型:3', '电话:1 联系人:2 服务类型: 发货地址:4'])
      expect(isRemark(remark)).toBe(false);
  });
});
