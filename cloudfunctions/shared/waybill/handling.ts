import type { Track } from './record';
import type { WaybillStage } from './stages';

/** What the ledger knows of a waybill that decides what can still be done with it. */
export interface Handled {
  /** '' where there is none. */
  waybillId: string;
  stage: WaybillStage;
  track?: Pick<Track, 'type'>;
}

/** Stages of a waybill that exists at the courier. */
const ALIVE: readonly WaybillStage[] = ['waiting', 'moving', 'signed', 'trouble'];
/** 签收失败, 订单退回, 订单拒收: trouble of a parcel that the courier has had. */
const COLLECTED: readonly number[] = [300004, 400003, 400004];

/** A label exists and may still be stuck on a parcel; printing it once more is nobody's harm. */
export function isPrintable({ waybillId, stage }: Handled): boolean {
  return waybillId !== '' && ALIVE.includes(stage);
}

/**
 * Couriers cancel what they have not collected (docs/wechat/logistics-api.md#cancelorder). This is only what pages offer:
 * cancelOrder asks in whatever stage, because the courier decides. Where 异常 leaves it open whether the parcel was
 * collected, such as 揽件失败 or 滞留, it is offered.
 */
export function isCancellable({ waybillId, stage, track }: Handled): boolean {
  if (waybillId === '') return false;
  return stage === 'waiting' || (stage === 'trouble' && !COLLECTED.includes(track?.type ?? 0));
}
