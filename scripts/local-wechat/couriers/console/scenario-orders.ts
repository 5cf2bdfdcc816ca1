const SENDER = {
  name: '青禾小店',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '余杭区',
  address: '仓前街道示例路18号3幢',
};
const RECEIVER = {
  name: '林小满',
  mobile: '13800138001',
  province: '广东省',
  city: '广州市',
  area: '海珠区',
  address: '示例大道209号云栖里5栋1203',
};

/** Accounts of the seeded demo: 韵达 has few sheets left, 圆通 many. */
export const YUNDA = { deliveryId: 'YUNDA', bizId: '571088260' };
export const YTO = { deliveryId: 'YTO', bizId: 'K571205519' };
const SERVICES: Record<string, string> = { YUNDA: '标准快件', YTO: '普通快递' };

/** A request of addOrder that the local couriers take as it is. */
export function orderRequest(orderId: string, account = YTO, receiver: object = {}) {
  return {
    addSource: 0,
    orderId,
    openid: 'o-demo-buyer-1',
    ...account,
    sender: SENDER,
    receiver: { ...RECEIVER, ...receiver },
    cargo: {
      count: 1,
      weight: 1,
      spaceX: 20,
      spaceY: 15,
      spaceZ: 10,
      detailList: [{ name: '龙井茶', count: 1 }],
    },
    shop: { imgUrl: 'https://example.com/tea.jpg', goodsName: '龙井茶', goodsCount: 1 },
    insured: { useInsured: 0, insuredValue: 0 },
    service: { serviceType: 0, serviceName: SERVICES[account.deliveryId] ?? '' },
  };
}
