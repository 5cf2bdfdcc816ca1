import type { WaybillStage } from '../../../../cloudfunctions/shared/waybill/record';
import type { Tone } from '../../kit/logic/tone';

/** Where a parcel is, in words on the colour of its meaning. */
export const STAGE_WORDS: Record<WaybillStage, { text: string; tone: Tone }> = {
  unconfirmed: { text: '待确认', tone: 'waiting' },
  waiting: { text: '待揽件', tone: 'moving' },
  moving: { text: '运输中', tone: 'moving' },
  signed: { text: '已签收', tone: 'done' },
  trouble: { text: '异常', tone: 'failed' },
  cancelled: { text: '已取消', tone: 'over' },
  failed: { text: '未建成', tone: 'failed' },
};
