import fc from 'fast-check';
import { maskName, maskPhone, maskPhonesIn, maskRemark } from './mask';

describe('masking', () => {
  it('keeps the first character of a name and the ends of a phone number', () => {
    expect(maskName('王小蒙')).toBe('王**');
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('020-88888888')).toBe('020****8888');
    expect([maskName(''), maskPhone(''), maskPhone('12345')]).toEqual(['', '', '****']);
  });

  it('hides the people in an EMS remark and keeps service and address', () => {
    expect(maskRemark('电话:13800138000 联系人:王小蒙 服务类型:标准快递 发货地址:广州市')).toBe(
      '电话:138****8000 联系人:王** 服务类型:标准快递 发货地址:广州市',
    );
  });

  it('never shows the middle of a phone number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[0-9]{10}$/), (phone) => {
        expect(maskPhone(phone)).not.toContain(phone.slice(3, 7) === '****' ? '-' : phone.slice(3, 8));
      }),
    );
  });

  it('hides phone numbers inside a sentence and leaves waybill numbers alone', () => {
    expect(maskPhonesIn('快递员13800138000，网点020-88888888派送中')).toBe(
      '快递员138****8000，网点020****8888派送中',
    );
    expect(maskPhonesIn('13800138000,13900139000')).toBe('138****8000,139****9000');
    expect(maskPhonesIn('运单SF1585267110913，单号780123456789012')).toBe(
      '运单SF1585267110913，单号780123456789012',
    );
  });
});
