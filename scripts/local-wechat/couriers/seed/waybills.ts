import { carrierById } from '../couriers';
import type { Person, Sorting, Waybill } from '../state';
import { waybillNumber } from '../waybill-number';
import { hoursAgo } from './ago';
import { SENDER } from './parties';

type Told = Pick<Waybill, 'orderId' | 'deliveryId' | 'bizId' | 'openid' | 'receiver' | 'goods'> &
  Partial<Waybill> & { hours: number; sorting: Sorting; place?: number };

export function seedWaybills(now: number): Waybill[] {
  const waybill = ({ hours, place = 0, ...told }: Told): Waybill => {
    const courier = carrierById(told.deliveryId);
    if (!courier) throw new Error(`No courier ${told.deliveryId}`);
    return {
      waybillId: waybillNumber(courier.waybillStyle, place),
      orderStatus: 0,
      serviceName: courier.services[0]?.serviceName ?? '',
      sender: SENDER,
      weight: 1,
      customRemark: '',
      createTime: hoursAgo(now, hours),
      ...told,
    };
  };
  return [
    waybill({
      orderId: 'QH10000001',
      deliveryId: 'SF',
      bizId: '5710926648',
      openid: 'o-demo-buyer-1',
      receiver: to('林小满', '13800138001', '广东省', '广州市', '海珠区', '示例大道209号云栖里5栋1203'),
      goods: [{ name: '明前龙井 250g', count: 2 }],
      serviceName: '顺丰标快',
      customRemark: '易碎物品，轻拿轻放',
      sorting: { mark: '020W-CJ-036', bagAddress: '广州' },
      hours: 0.4,
      place: 571_001,
    }),
    waybill({
      orderId: 'QH10000002',
      deliveryId: 'YTO',
      bizId: 'K571205519',
      openid: 'o-demo-buyer-2',
      receiver: to(
        '赵一鸣',
        '13800138002',
        '北京市',
        '北京市',
        '朝阳区',
        '样板街道样板南路7号院2号楼1单元601',
      ),
      goods: [
        { name: '手作陶杯', count: 1 },
        { name: '杯垫', count: 4 },
      ],
      weight: 1.8,
      sorting: { mark: '300-045-12', bagAddress: '北京集' },
      hours: 3,
      place: 571_002,
    }),
    waybill({
      orderId: 'QH10000003',
      deliveryId: 'YUNDA',
      bizId: '571088260',
      openid: 'o-demo-buyer-3',
      receiver: to('周念', '13800138003', '四川省', '成都市', '龙泉驿区', '样例路33号示例花园9栋402'),
      goods: [{ name: '桂花乌龙 10 泡', count: 3 }],
      weight: 0.6,
      sorting: { mark: '610-C7 28', bagAddress: '成都东集' },
      hours: 27,
      place: 571_003,
    }),
    waybill({
      orderId: 'QH10000004',
      deliveryId: 'ZTO',
      bizId: 'ZT0571366',
      openid: 'o-demo-buyer-4',
      receiver: to('陈嘉禾', '13800138004', '上海市', '上海市', '青浦区', '华新镇示例路1777号'),
      goods: [{ name: '竹编收纳篮', count: 2 }],
      weight: 2.4,
      customRemark: '周末送货',
      sorting: { mark: '210-11-29', bagAddress: '沪青浦' },
      hours: 52,
      place: 571_004,
    }),
    waybill({
      orderId: 'QH10000005',
      deliveryId: 'JDL',
      bizId: '010K3390721',
      openid: 'o-demo-buyer-5',
      receiver: to('王思远', '13800138005', '陕西省', '西安市', '雁塔区', '示范三路11号样例大厦1506'),
      goods: [{ name: '冷泡茶礼盒', count: 1 }],
      weight: 3.2,
      sorting: { mark: '西安 W08-31', bagAddress: '西安航' },
      hours: 76,
      place: 571_005,
    }),
    waybill({
      orderId: 'QH10000006',
      deliveryId: 'YTO',
      bizId: 'K571205519',
      openid: 'o-demo-buyer-2',
      orderStatus: 1,
      receiver: to(
        '赵一鸣',
        '13800138002',
        '北京市',
        '北京市',
        '朝阳区',
        '样板街道样板南路7号院2号楼1单元601',
      ),
      goods: [{ name: '手作陶杯', count: 1 }],
      sorting: { mark: '300-045-12', bagAddress: '北京集' },
      hours: 100,
      place: 571_006,
    }),
    waybill({
      orderId: 'QH10000007',
      deliveryId: 'YUNDA',
      bizId: '571088260',
      openid: '',
      receiver: to('许知夏', '13800138006', '福建省', '厦门市', '思明区', '样本西路2号201'),
      goods: [{ name: '便携茶具', count: 1 }],
      weight: 1.1,
      sorting: { mark: '592-B3 06', bagAddress: '厦门集' },
      hours: 124,
      place: 571_007,
    }),
    waybill({
      // Made just now: the courier has not come for it yet, so it can be cancelled.
      orderId: 'QH10000008',
      deliveryId: 'SF',
      bizId: '5710926648',
      openid: 'o-demo-buyer-1',
      receiver: to('林小满', '13800138001', '广东省', '广州市', '海珠区', '示例大道209号云栖里5栋1203'),
      goods: [{ name: '明前龙井 250g', count: 1 }],
      sorting: { mark: '020W-CJ-036', bagAddress: '广州' },
      hours: 0.05,
      place: 571_008,
    }),
    waybill({
      // The sandbox's: testUpdateOrder moves it, nothing else does.
      orderId: 'sandbox-demo',
      waybillId: 'sandbox-demo_1700000000_waybill_id',
      deliveryId: 'TEST',
      bizId: 'test_biz_id',
      openid: 'o-demo-owner',
      receiver: to('林小满', '13800138001', '广东省', '广州市', '海珠区', '示例大道209号云栖里5栋1203'),
      goods: [{ name: '沙箱商品', count: 1 }],
      sorting: { mark: 'TEST-001', bagAddress: '沙箱' },
      hours: 0.1,
    }),
    waybill({
      // The order of the documents' own samples; its print_html there is no label either.
      orderId: '01234567890123456789',
      waybillId: '123456789',
      deliveryId: 'SF',
      bizId: '5710926648',
      openid: 'oABC123456',
      sender: to('张三', '18666666666', '广东省', '广州市', '海珠区', 'XX路XX号XX大厦XX栋XX'),
      receiver: to('王小蒙', '18610000000', '广东省', '广州市', '天河区', 'XX路XX号XX大厦XX栋XX'),
      goods: [{ name: '微信气泡狗抱枕&微信气泡狗钥匙扣', count: 2 }],
      weight: 5.5,
      customRemark: '易碎物品',
      sorting: { mark: '101- 07-03 509', bagAddress: '广州' },
      damagedPrintHtml: damaged(),
      hours: 148,
    }),
  ];
}

function to(
  name: string,
  mobile: string,
  province: string,
  city: string,
  area: string,
  address: string,
): Person {
  return { name, mobile, province, city, area, address };
}

/** Base64 that decodes to bytes which are neither HTML nor UTF-8, like the sample in getOrder's document. */
function damaged(): string {
  return Buffer.from(Array.from({ length: 240 }, (_, i) => (142 + i * i * 31 + i * 17) % 256)).toString(
    'base64',
  );
}
