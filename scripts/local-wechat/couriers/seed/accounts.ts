import { ACCOUNT, type Account } from '../state';
import { daysAgo, hoursAgo } from './ago';

type Told = Pick<Account, 'bizId' | 'deliveryId'> & Partial<Account>;

export function seedAccounts(now: number): Account[] {
  const account = ({ bizId, deliveryId, ...told }: Told): Account => ({
    bizId,
    deliveryId,
    statusCode: ACCOUNT.bound,
    alias: '',
    remarkContent: '',
    remarkWrongMsg: '',
    quotaNum: 0,
    quotaUpdateTime: hoursAgo(now, 1),
    createTime: daysAgo(now, 210),
    updateTime: daysAgo(now, 30),
    reviewAtMs: null,
    ...told,
  });
  return [
    account({ bizId: '571088260', deliveryId: 'YUNDA', alias: '余杭仓', quotaNum: 12 }),
    account({
      bizId: 'K571205519',
      deliveryId: 'YTO',
      alias: '余杭仓',
      quotaNum: 210,
      updateTime: daysAgo(now, 3),
    }),
    account({ bizId: 'ZT0571366', deliveryId: 'ZTO', quotaNum: 1846, quotaUpdateTime: hoursAgo(now, 5) }),
    account({ bizId: '5710926648', deliveryId: 'SF', alias: '月结', createTime: daysAgo(now, 402) }),
    account({ bizId: '010K3390721', deliveryId: 'JDL', updateTime: daysAgo(now, 12) }),
    account({
      bizId: '90000571204118',
      deliveryId: 'EMS',
      statusCode: ACCOUNT.reviewing,
      remarkContent:
        '电话:13800138000 联系人:沈青禾 服务类型:标准快递 发货地址:浙江省杭州市余杭区仓前街道示例路18号',
      createTime: hoursAgo(now, 26),
      updateTime: hoursAgo(now, 26),
      quotaUpdateTime: 0,
    }),
    account({
      bizId: '四川成都龙泉公司_示例科技',
      deliveryId: 'STO',
      statusCode: ACCOUNT.failed,
      remarkWrongMsg: '客户编码与网点不符，请联系网点核对',
      createTime: daysAgo(now, 6),
      updateTime: daysAgo(now, 5),
      quotaUpdateTime: 0,
    }),
    account({
      bizId: 'J0086571012',
      deliveryId: 'JTSD',
      statusCode: ACCOUNT.unbound,
      quotaNum: 3,
      quotaUpdateTime: daysAgo(now, 61),
      updateTime: daysAgo(now, 60),
    }),
  ];
}
