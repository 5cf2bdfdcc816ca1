import type { PathNode } from '../../../cloudfunctions/logistics/getPath/contract';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { GUARDED, guarded } from '../kit/services/guarded';
import { open } from '../kit/services/navigation';
import { type TrackRow, trackRows } from '../waybill/logic/track-view';
import { ASIDE_ACTIONS, MAIN_ACTIONS, nextAction } from './logic/sandbox';
import {
  forgetSandbox,
  lastSandbox,
  loadSandboxTrack,
  makeSandbox,
  reportNode,
  type SandboxWaybill,
} from './services/sandbox';

/** 沙箱演练: makes a TEST waybill and walks it to 签收, as a courier would report it. */
Page({
  ...guarded('owner'),

  data: {
    ...GUARDED,
    ready: false,
    waybill: null as SandboxWaybill | null,
    making: false,
    /** The node being reported; 0 for none. */
    sending: 0,
    setback: null as FailureView | null,
    track: [] as TrackRow[],
    actions: MAIN_ACTIONS,
    asides: ASIDE_ACTIONS,
    asidesShown: false,
    next: nextAction([]),
    done: false,
  },

  /** Seconds of the newest node. */
  latest: 0,

  async refresh() {
    this.setData({ ready: true });
    this.show(lastSandbox());
    await this.refreshTrack();
  },

  show(waybill: SandboxWaybill | null) {
    this.setData({ waybill });
  },

  async make() {
    if (this.data.making) return;
    this.setData({ making: true, setback: null });
    const outcome = await makeSandbox(this.ownOpenid);
    this.setData({ making: false, setback: outcome.ok ? null : viewFailure(outcome.failure) });
    this.show(lastSandbox());
    if (outcome.ok) await this.refreshTrack();
  },

  /** Where an order can no longer be settled, such as the day's quota used up, another day begins anew. */
  startOver() {
    forgetSandbox();
    this.latest = 0;
    this.setData({ setback: null, track: [], next: nextAction([]), done: false });
    this.show(null);
  },

  async report(event: WechatMiniprogram.TouchEvent) {
    const type = Number(dataOf<{ type: number }>(event).type);
    const { waybill, sending } = this.data;
    if (!waybill?.waybillId || sending) return;
    this.setData({ sending: type, setback: null });
    const outcome = await reportNode(waybill, type, this.latest);
    if (outcome.ok) await this.refreshTrack();
    this.setData({ sending: 0 });
    if (!outcome.ok) this.fail(viewFailure(outcome.failure));
  },

  async refreshTrack() {
    const { waybill } = this.data;
    if (!waybill?.waybillId) return;
    const outcome = await loadSandboxTrack(waybill);
    if (outcome.ok) this.showTrack(outcome.data);
    else this.fail(viewFailure(outcome.failure));
  },

  showTrack(nodes: PathNode[]) {
    this.latest = Math.max(0, ...nodes.map(({ actionTime }) => actionTime));
    const next = nextAction(nodes.map(({ actionType }) => actionType));
    this.setData({
      next,
      done: next === undefined,
      // A node may lie some seconds ahead, as none may be earlier than the one before.
      track: trackRows(nodes, Math.max(Date.now(), this.latest * 1000)),
    });
  },

  fail(setback: FailureView) {
    this.setData({ setback }, () => wx.pageScrollTo({ scrollTop: 0, duration: 200 }));
  },

  toggleAsides() {
    this.setData({ asidesShown: !this.data.asidesShown });
  },

  openWaybill() {
    const { waybill } = this.data;
    if (waybill)
      open('waybill/waybill', { orderId: waybill.orderId, deliveryId: 'TEST', openid: waybill.openid });
  },
});
