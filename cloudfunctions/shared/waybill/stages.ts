/** Where a waybill is, and the one word for it that everybody shows. */
export const STAGES = {
  unconfirmed: '待确认',
  waiting: '待揽件',
  moving: '运输中',
  signed: '已签收',
  trouble: '异常',
  cancelled: '已取消',
  failed: '未建成',
} as const;

export type WaybillStage = keyof typeof STAGES;

/** Stages that a waybill leaves again, or that wait for somebody: as many as there is work, however old the shop. */
export const OPEN_STAGES = ['unconfirmed', 'waiting', 'moving', 'trouble', 'failed'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];
