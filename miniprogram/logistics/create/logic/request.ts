import type { Settings } from '../../../../cloudfunctions/console/shopSettings/contract';
import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { courierFacts } from '../../../../cloudfunctions/shared/waybill/couriers';
import { GOODS_NAME_BYTES } from '../../../../cloudfunctions/shared/waybill/parts';
import { personOf } from '../../address/logic/person-form';
import type { AccountChoice } from './accounts';
import type { CreateForm } from './form';
import { goodsText } from './goods';
import { decimalOf, fenOf } from './numbers';

/** What the shop's settings say beside the form. */
export type ShopPart = Pick<Settings, 'shop' | 'wxAppid'>;

/** What is said of goods is Chinese, three bytes a character. */
const NAME_CHARACTERS = Math.floor(GOODS_NAME_BYTES / 3);

/** The request as far as the form is filled in; what is missing or wrong is left for the contract to name. */
export function requestOf(
  form: CreateForm,
  account: AccountChoice | undefined,
  settings: ShopPart,
): AddOrderRequest {
  const { goods, extras, order, sender, receiver } = form;
  const { deliveryId = '', bizId = '' } = account ?? {};
  const openid = order.openid.trim();
  const toApp = !openid && !!settings.wxAppid;
  const { serviceType, serviceName } = form.account;
  return {
    addSource: toApp ? 2 : 0,
    ...(toApp && { wxAppid: settings.wxAppid }),
    orderId: order.orderId.trim(),
    ...(openid && { openid }),
    deliveryId,
    bizId,
    ...(extras.remark.trim() && { customRemark: extras.remark.trim() }),
    sender: personOf(sender),
    receiver: personOf(receiver),
    cargo: {
      count: decimalOf(goods.parcels) as number,
      weight: decimalOf(goods.weight) as number,
      spaceX: decimalOf(goods.sizeX) ?? 0,
      spaceY: decimalOf(goods.sizeY) ?? 0,
      spaceZ: decimalOf(goods.sizeZ) ?? 0,
      detailList: goods.items.map(({ name, count }) => ({
        name: name.trim(),
        count: decimalOf(count) as number,
      })),
    },
    shop: shopOf(form, settings),
    insured: {
      useInsured: extras.insured ? 1 : 0,
      insuredValue: extras.insured ? (fenOf(extras.yuan) ?? 0) : 0,
    },
    service: {
      serviceType: (serviceType === '' ? undefined : Number(serviceType)) as number,
      serviceName,
    },
    ...(courierFacts(deliveryId).wantsPickupTime && { expectTime: pickupOf(form.pickup) }),
    ...(courierFacts(deliveryId).offersTakeMode && { takeMode: extras.takeMode === '1' ? 1 : 0 }),
  };
}

/** The goods block of the service notification: settings first, what the page asked for where they say nothing. */
function shopOf({ goods, order }: CreateForm, { shop }: ShopPart): AddOrderRequest['shop'] {
  const said = Array.from(goodsText(goods.items)).slice(0, NAME_CHARACTERS).join('');
  const goodsName = shop.goodsName || order.goodsName.trim() || said;
  const imgUrl = shop.imgUrl || order.imgUrl.trim();
  const wxaPath = shop.wxaPath || order.wxaPath.trim();
  const pieces = goods.items.reduce((sum, { count }) => sum + (decimalOf(count) || 0), 0);
  return {
    ...(wxaPath && { wxaPath }),
    ...(imgUrl && { imgUrl }),
    ...(goodsName && { goodsName }),
    goodsCount: Math.max(1, Math.floor(pieces)),
  };
}

/** Unix seconds of the wished pickup, 0 for 已约好; undefined where the time is missing. */
function pickupOf({ mode, date, time }: CreateForm['pickup']): number | undefined {
  if (mode === 'agreed') return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (!date || !time) return undefined;
  return Math.floor(new Date(year, month - 1, day, hour, minute).getTime() / 1000);
}
