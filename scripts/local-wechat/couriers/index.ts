import type { Plugin } from '../engine/plugin';
import { seedRecords, seedState } from './seed';
import { openCouriers } from './service';
import type { BackendState } from './state';

export { seedRecords };

/** 物流助手 and the e-waybills of 微信小店: couriers, the merchant's accounts with them, waybills, and the demo's. */
export const couriers: Plugin<BackendState> = {
  name: 'logistics',
  receiver: 'onWaybillEvent',
  seedState,
  seedRecords,
  open: openCouriers,
  consolePart: 'scripts/local-wechat/couriers/console/index.ts',
};
