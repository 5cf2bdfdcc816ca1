import { ACCOUNT, type Account, type PathNode, type Waybill } from './state';

/** The demo mini-program's original id. */
const MINIPROGRAM = 'gh_0000000000aa';

/**
 * An event of WeChat's message push, spelt as the documents spell it
 * (docs/wechat/logistics-api.md#pushed-events).
 */
export interface Packet {
  ToUserName: string;
  FromUserName: string;
  /** Unix seconds. */
  CreateTime: number;
  MsgType: 'event';
  Event: 'add_express_path' | 'update_business_bind_result';
  [field: string]: unknown;
}

/** A waybill's track has grown to these nodes. The documents' samples carry all nodes so far, not only the new. */
export function pathPacket(waybill: Waybill, nodes: PathNode[], now: number): Packet {
  return {
    ...envelope(now, 'add_express_path', waybill.openid),
    DeliveryID: waybill.deliveryId,
    WayBillId: waybill.waybillId,
    OrderId: waybill.orderId,
    Version: nodes.length,
    Count: nodes.length,
    Actions: nodes.map(({ actionTime, actionType, actionMsg }) => ({
      ActionTime: actionTime,
      ActionType: actionType,
      ActionMsg: actionMsg,
    })),
  };
}

/** The review of a courier account has ended. Which errcode a refusal carries is not published; 0 means granted. */
export function bindResultPacket(account: Account, now: number): Packet {
  const granted = account.statusCode === ACCOUNT.bound;
  return {
    ...envelope(now, 'update_business_bind_result', ''),
    errcode: granted ? 0 : -1,
    errmsg: granted ? 'ok' : account.remarkWrongMsg,
    delivery_id: account.deliveryId,
    biz_id: account.bizId,
  };
}

function envelope(now: number, Event: Packet['Event'], openid: string): Packet {
  return {
    ToUserName: MINIPROGRAM,
    FromUserName: openid,
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event',
    Event,
  };
}
