import { sampleEvents } from '../lib/sample-events';

interface Account {
  deliveryId: string;
  bizId: string;
  service: { serviceType: number; serviceName: string };
  expectTime?: number;
}

/** Of the demo merchant. 韵达's has a dozen sheets, so that some order takes the last one. */
const ACCOUNTS: Record<string, Account> = {
  YTO: { deliveryId: 'YTO', bizId: 'K571205519', service: { serviceType: 0, serviceName: '普通快递' } },
  ZTO: { deliveryId: 'ZTO', bizId: 'ZT0571366', service: { serviceType: 0, serviceName: '标准快件' } },
  YUNDA: { deliveryId: 'YUNDA', bizId: '571088260', service: { serviceType: 0, serviceName: '标准快件' } },
  SF: {
    deliveryId: 'SF',
    bizId: '5710926648',
    service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
    expectTime: 0,
  },
};
/** In turn; the balance of 圆通 is small, too. */
const TURNS = ['YTO', 'ZTO', 'SF', 'ZTO', 'YTO', 'ZTO', 'YUNDA', 'SF', 'ZTO', 'ZTO'];
/** SF answers a repeated order with the same waybill, as some couriers do; the others are made unforgiving. */
export const COURIERS = {
  YTO: { repeat: 'refused' },
  ZTO: { repeat: 'refused' },
  YUNDA: { repeat: 'refused' },
  SF: { repeat: 'same' },
};

const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as {
  receiver: object;
  expectTime: number;
};

/** The documented request as the order at this place, with an address and a remark that no other request has. */
export function requestOf(place: number, orderId: string, remark: string): object {
  const { expectTime: _, ...request } = documented;
  const account = ACCOUNTS[TURNS[place % TURNS.length] as string];
  const receiver = { ...request.receiver, address: `风暴路 ${remark}` };
  return { ...request, ...account, orderId, customRemark: remark, receiver };
}
