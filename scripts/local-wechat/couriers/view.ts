import type { Json } from '../engine/types';
import type { BackendState } from './state';

/** What `GET /emulator/state` shows of the couriers and of the ledger. */
export interface CouriersView {
  accounts: { bizId: string; deliveryId: string; statusCode: number; quotaNum: number }[];
  waybills: {
    orderId: string;
    waybillId: string;
    deliveryId: string;
    openid: string;
    orderStatus: number;
  }[];
  /** From which request each of them was made, and when (Unix seconds). */
  made?: { waybillId: string; bizId: string; customRemark: string; createTime: number }[];
  ledger: Json[];
  printers?: { openid: string; tagidList: string }[];
}

/** The couriers' side of WeChat, and the records of `waybills` as they are kept, `_id` also by its meaning. */
export function viewOf(state: BackendState, records: Record<string, Json[]>): CouriersView {
  return {
    accounts: state.accounts.map(({ bizId, deliveryId, statusCode, quotaNum }) => ({
      bizId,
      deliveryId,
      statusCode,
      quotaNum,
    })),
    waybills: state.waybills.map(({ orderId, waybillId, deliveryId, openid, orderStatus }) => ({
      orderId,
      waybillId,
      deliveryId,
      openid,
      orderStatus,
    })),
    made: state.waybills.map(({ waybillId, bizId, customRemark, createTime }) => ({
      waybillId,
      bizId,
      customRemark,
      createTime,
    })),
    ledger: (records.waybills ?? []).map((record) => ({ orderId: record._id, ...record })),
    printers: state.printers.map((printer) => ({ ...printer })),
  };
}
