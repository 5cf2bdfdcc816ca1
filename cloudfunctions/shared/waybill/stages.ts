import type { WaybillStage } from './record';

export const STAGES: Record<WaybillStage, string> = {
  unconfirmed: '待确认',
  waiting: '待揽件',
  moving: '运输中',
  signed: '已签收',
  trouble: '异常',
  cancelled: '已取消',
  failed: '未建成',
};

/** Stages that a waybill leaves again, or that wait for somebody: as many as there is work, however old the shop. */
export const OPEN_STAGES = ['unconfirmed', 'waiting', 'moving', 'trouble', 'failed'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];
