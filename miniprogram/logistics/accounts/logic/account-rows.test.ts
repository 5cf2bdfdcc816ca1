import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { accountRows } from './account-rows';

test('rows are shown for what WeChat told, and only for that', () => {
  const account = { bizId: '571088260', deliveryId: 'YUNDA', alias: '', createTime: 0 } as CourierAccount;
  expect(accountRows(account, Date.now())).toEqual([
    { name: '客户编码', value: '571088260' },
    { name: '快递代码', value: 'YUNDA' },
  ]);
});
