import { validate } from '../../shared/contract/validate';
import { type AccountList, getAllAccount } from './contract';

describe('getAllAccount', () => {
  it('takes no parameters', () => {
    expect(validate(getAllAccount.request, {}).ok).toBe(true);
    expect(validate(getAllAccount.request, { offset: 1 }).ok).toBe(false);
  });

  it('keeps what was submitted for a review, and the words of its refusal, from a viewer', () => {
    const list = [
      { remarkContent: '电话:13800138000 联系人:王小蒙 服务类型:标准快递 发货地址:广州市示例路1号' },
      { remarkContent: '', remarkWrongMsg: '联系人王小蒙不可达' },
      { remarkContent: '', remarkWrongMsg: '' },
    ];
    const seen = getAllAccount.forViewer?.({ count: 3, list } as AccountList);
    expect(seen?.list).toEqual([
      { remarkContent: '', remarkWrongMsg: undefined },
      { remarkContent: '', remarkWrongMsg: '具体原因请店员或店主查看。' },
      { remarkContent: '', remarkWrongMsg: '' },
    ]);
    expect(getAllAccount.forViewer?.({ count: 0 } as AccountList)).toEqual({ count: 0 });
  });
});
