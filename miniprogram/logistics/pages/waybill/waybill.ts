import type { Waybill } from '../../../../cloudfunctions/getOrder/contract';
import { type FailureView, viewFailure } from '../../core/failure-view';
import { originalOf } from '../../core/label-original';
import { viewWaybill, type WaybillView } from '../../core/waybill-view';
import { copy } from '../../services/clipboard';
import { couriersIfKnown } from '../../services/couriers';
import { shareLabel } from '../../services/label-file';
import { leave, queryOf } from '../../services/navigation';
import {
  lastSheet,
  loadWaybill,
  rememberSheet,
  type Sheet,
  type WaybillQuery,
} from '../../services/waybills';

/** Of the label's original: at hand, on its way, no HTML, kept from viewers, or not loaded. */
type OriginalState = 'ready' | 'loading' | 'unreadable' | 'hidden' | 'failed';

/** One waybill with its label: `?orderId=&deliveryId=&waybillId=&openid=`. */
Page({
  data: {
    view: null as WaybillView | null,
    failure: null as FailureView | null,
    sheet: 0 as Sheet,
    original: 'loading' as OriginalState,
    enlarged: false,
    enlargedSpace: 0,
    skeleton: [{ width: '30%' }, { width: '80%', height: '64rpx' }, 1, { width: '60%' }],
  },

  query: {} as WaybillQuery,
  /** Bytes of the chosen sheet. */
  bytes: undefined as Uint8Array | undefined,

  onLoad(query) {
    const { orderId, deliveryId, waybillId, openid } = queryOf(
      query,
      'orderId',
      'deliveryId',
      'waybillId',
      'openid',
    );
    this.query = { orderId, deliveryId, ...(waybillId && { waybillId }), ...(openid && { openid }) };
    this.setData({ sheet: lastSheet() });
    this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    wx.stopPullDownRefresh();
  },

  async refresh() {
    const { sheet } = this.data;
    const [outcome, couriers] = await Promise.all([loadWaybill(this.query, sheet), couriersIfKnown()]);
    if (!outcome.ok) return this.setData({ failure: viewFailure(outcome.failure) });
    this.setData({ failure: null, view: viewWaybill(outcome.data, couriers) });
    this.keepOriginal(outcome.data, sheet);
  },

  async chooseSheet(event: WechatMiniprogram.CustomEvent<{ sheet: Sheet }>) {
    const { sheet } = event.detail;
    rememberSheet(sheet);
    this.bytes = undefined;
    this.setData({ sheet, original: 'loading' });
    const outcome = await loadWaybill(this.query, sheet);
    if (sheet !== this.data.sheet) return;
    if (outcome.ok) this.keepOriginal(outcome.data, sheet);
    else this.setData({ original: 'failed' });
  },

  keepOriginal({ printHtml }: Waybill, sheet: Sheet) {
    if (sheet !== this.data.sheet) return;
    this.bytes = printHtml === undefined ? undefined : originalOf(printHtml);
    this.setData({ original: printHtml === undefined ? 'hidden' : this.bytes ? 'ready' : 'unreadable' });
  },

  async share() {
    const { view } = this.data;
    if (!view || !this.bytes) return;
    try {
      await shareLabel(this.bytes, view.waybillId);
    } catch (error) {
      const { errMsg = '' } = error as { errMsg?: string };
      if (!/cancel/.test(errMsg)) wx.showToast({ title: '没有发出去，请再试一次', icon: 'none' });
    }
  },

  copyWaybillId() {
    if (this.data.view) copy(this.data.view.waybillId);
  },

  copyOrderId() {
    if (this.data.view) copy(this.data.view.orderId);
  },

  enlarge() {
    // Below the routing code and above the number, a phone's height is left for the bars.
    this.setData({ enlarged: true, enlargedSpace: wx.getWindowInfo().windowHeight - 280 });
  },

  closed(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
    if (!event.detail.visible) this.shrink();
  },

  shrink() {
    this.setData({ enlarged: false });
  },

  back() {
    leave();
  },
});
