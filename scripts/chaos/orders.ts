import { sampleEvents } from '../build/templates';

/** Bound accounts of the demo merchant whose couriers treat a repeated order differently. */
const ACCOUNTS = [
  {
    deliveryId: 'SF',
    bizId: '5710926648',
    service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
    expectTime: 0,
  },
  {
    deliveryId: 'ZTO',
    bizId: 'ZT0571366',
    service: { serviceType: 0, serviceName: '标准快件' },
    expectTime: undefined,
  },
  {
    deliveryId: 'YTO',
    bizId: 'K571205519',
    service: { serviceType: 0, serviceName: '普通快递' },
    expectTime: undefined,
  },
];

export interface Order {
  orderId: string;
  deliveryId: string;
  bizId: string;
}

/** The documented request under `count` order ids of their own; every tenth goes to YTO, whose balance is small. */
export function makeOrders(count: number): Order[] {
  const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as object;
  return Array.from({ length: count }, (_, at) => {
    const account = at % 10 === 0 ? ACCOUNTS[2] : ACCOUNTS[at % 2];
    return { ...documented, ...account, orderId: `storm-${at}` } as Order;
  });
}
