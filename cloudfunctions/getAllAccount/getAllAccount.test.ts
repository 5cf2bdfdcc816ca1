import { validate } from '../shared/contract/validate';
import { type AccountList, getAllAccount } from './contract';

describe('getAllAccount', () => {
  it('takes no parameters', () => {
    expect(validate(getAllAccount.request, {}).ok).toBe(true);
    expect(validate(getAllAccount.request, { offset: 1 }).ok).toBe(false);
  });

  it('hides the people in EMS remarks from a viewer and survives a missing list', () => {
    const list = [
      { remarkContent: '电话:13800138000 联系人:王小蒙 服务类型:标准快递 发货地址:广州' },
      { remarkContent: '' },
    ];
    const seen = getAllAccount.forViewer?.({ count: 2, list } as AccountList);
    expect(JSON.stringify(seen)).not.toMatch(/13800138000|小蒙/);
    expect(getAllAccount.forViewer?.({ count: 0 } as AccountList)).toEqual({ count: 0 });
  });
});
