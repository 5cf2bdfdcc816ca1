import { STAGES, type WaybillStage } from '../../../../cloudfunctions/shared/waybill/stages';
import type { Tone } from '../../kit/logic/tone';

/** Where a parcel is, in words on the colour of its meaning. */
export const STAGE_WORDS: Record<WaybillStage, { text: string; tone: Tone }> = {
  unconfirmed: { text: STAGES.unconfirmed, tone: 'waiting' },
  waiting: { text: STAGES.waiting, tone: 'moving' },
  moving: { text: STAGES.moving, tone: 'moving' },
  signed: { text: STAGES.signed, tone: 'done' },
  trouble: { text: STAGES.trouble, tone: 'failed' },
  cancelled: { text: STAGES.cancelled, tone: 'over' },
  failed: { text: STAGES.failed, tone: 'failed' },
};
