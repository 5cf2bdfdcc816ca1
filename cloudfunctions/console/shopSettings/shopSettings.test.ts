import { validate } from '../../shared/contract/validate';
import { shopSettings } from './contract';

const complaints = (request: object) => {
  const checked = validate(shopSettings.request, request);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
};
const sender = {
  name: '云栖小店',
  mobile: '13800138000',
  province: '广东省',
  city: '广州市',
  area: '海珠区',
  address: '示例大道209号',
};

describe('a shopSettings request', () => {
  it('to read needs nothing else, to save needs settings', () => {
    expect(complaints({ action: 'read' })).toEqual([]);
    expect(complaints({ action: 'save' })).toEqual(['settings']);
    expect(complaints({ action: 'save', settings: { senders: [sender], shop: {} } })).toEqual([]);
  });

  it.each([
    [
      'a sender without a phone',
      { senders: [{ ...sender, mobile: undefined }], shop: {} },
      'settings.senders.0.mobile',
    ],
    ['more than 20 senders', { senders: Array(21).fill(sender), shop: {} }, 'settings.senders'],
    [
      'a picture that is no address',
      { senders: [], shop: { imgUrl: 'cloud://1.png' } },
      'settings.shop.imgUrl',
    ],
    ['no block of goods', { senders: [] }, 'settings.shop'],
  ])('refuses %s', (_, settings, path) => {
    expect(complaints({ action: 'save', settings })).toEqual([path]);
  });
});
