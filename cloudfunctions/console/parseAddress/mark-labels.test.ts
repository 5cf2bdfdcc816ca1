import { labelAt } from './labels';
import { markLabels } from './mark-labels';
import { labelOf, numberMark } from './marks';

const PHONE = numberMark(0);

/** The text with <kind> for each label, <kind of role> where it says whose. */
const read = (text: string) =>
  [...markLabels(text)]
    .map((mark) => {
      const label = labelAt(labelOf(mark) ?? -1);
      return label ? `<${label.kind}${label.role ? ` of ${label.role}` : ''}>` : mark;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .replace(PHONE, '#')
    .trim();

describe('labels', () => {
  it.each([
    ['收件人:林小满', '<name of receiver> 林小满'],
    ['收货姓名:林小满', '<name of receiver> 林小满'],
    ['寄件人:周周', '<name of sender> 周周'],
    ['联系电话: 1', '<phone> 1'],
    ['收货人手机号:1', '<phone of receiver> 1'],
    ['发件人电话:1', '<phone of sender> 1'],
    ['所在地区:浙江省', '<region> 浙江省'],
    ['详细地址:测试路18号', '<address> 测试路18号'],
    ['客户地址:测试路18号', '<address> 测试路18号'],
    ['订单编号:1 宝贝:杯子 备注:周五', '<order> 1 <goods> 杯子 <remark> 周五'],
    ['买家昵称:tb 付款时间:2026', '<drop> tb <drop> 2026'],
    ['收:林小满 寄:周周', '<name of receiver> 林小满 <name of sender> 周周'],
    ['name:Tom phone:1 address:x', '<name> Tom <phone> 1 <address> x'],
  ])('before a colon: %j', (text, marked) => {
    expect(read(text)).toBe(marked);
  });

  it.each([
    ['【收货人】林小满【手机号】1【地址】测试路', '<name of receiver> 林小满 <phone> 1 <address> 测试路'],
    ['[收件人] 林小满', '<name of receiver> 林小满'],
    ['收件人 林小满', '<name of receiver> 林小满'],
    ['收件人林小满 1', '<name of receiver> 林小满 1'],
    ['寄件人周周 1', '<name of sender> 周周 1'],
    [`林小满电话${PHONE}`, '林小满 <phone> #'],
    [`收货人林小满手机号码${PHONE}所在地区浙江省`, '<name of receiver> 林小满 <phone> # <address> 浙江省'],
    ['收货人\n林小满', '<name of receiver> 林小满'],
  ])('in brackets, apart, or glued to what can be nothing else: %j', (text, marked) => {
    expect(read(text)).toBe(marked);
  });

  it.each([
    '海珠区:示例大道',
    '郑爽收:1',
    '收件人信息不全',
    '测试地址路18号',
    '手机城3楼',
    '桂溪街道:示范路',
    '数量不详小区',
  ])('are not read in %j', (text) => {
    expect(read(text)).toBe(text);
  });

  it('keep the 街道 at the end of what was before them', () => {
    expect(read('舞阳街道详细地址:永安街')).toBe('舞阳街道 <address> 永安街');
  });
});
