import type { Waybill } from '../../../cloudfunctions/logistics/getOrder/contract';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { userCancelled } from '../kit/logic/user-cancelled';
import { copy } from '../kit/services/clipboard';
import { couriersIfKnown } from '../kit/services/couriers';
import { leave, queryOf } from '../kit/services/navigation';
import { shareMyself } from '../kit/services/share';
import { type LabelView, viewLabel } from '../waybill/logic/waybill-view';
import { loadOrder } from '../waybill/services/orders';
import {
  lastSheet,
  loadWaybill,
  notePrinted,
  rememberSheet,
  type Sheet,
  type WaybillQuery,
} from '../waybill/services/waybill';
import { originalOf } from './logic/original';
import { type LabelPeople, labelPeople } from './logic/people';
import { saveLabel, savesToDisk, shareLabel } from './services/label-file';

/** Of the label's original: at hand, on its way, no HTML, kept from viewers, or not loaded. */
type OriginalState = 'ready' | 'loading' | 'unreadable' | 'hidden' | 'failed';

/** One label, drawn, enlarged and sent to be printed: `?orderId=&deliveryId=&waybillId=&openid=`. */
Page({
  data: {
    label: null as LabelView | null,
    people: { goods: '' } as Partial<LabelPeople>,
    failure: null as FailureView | null,
    sheet: 0 as Sheet,
    original: 'loading' as OriginalState,
    saves: false,
    zoomed: false,
    enlarged: false,
    enlargedSpace: 0,
    /** Handed over just now. */
    sent: false,
    skeleton: [{ width: '40%' }, { width: '100%', height: '120rpx' }, { width: '100%', height: '200rpx' }],
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
    this.setData({ sheet: lastSheet(), saves: savesToDisk() });
    this.refresh();
    this.readPeople();
  },

  onShareAppMessage() {
    return shareMyself(this.data.failure?.openid ?? '');
  },

  async refresh() {
    const { sheet } = this.data;
    const [outcome, couriers] = await Promise.all([loadWaybill(this.query, sheet), couriersIfKnown()]);
    if (!outcome.ok) return this.setData({ failure: viewFailure(outcome.failure) });
    this.setData({ failure: null, label: viewLabel({ waybill: outcome.data }, couriers) });
    this.keepOriginal(outcome.data, sheet);
  },

  /** Without the ledger the label is drawn without people. */
  async readPeople() {
    const outcome = await loadOrder(this.query.orderId);
    if (outcome.ok) this.setData({ people: labelPeople(outcome.data) });
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

  share() {
    const { label } = this.data;
    if (label && this.bytes) this.handOver(shareLabel(this.bytes, label.waybillId));
  },

  save() {
    if (this.bytes) this.handOver(saveLabel(this.bytes));
  },

  async handOver(handing: Promise<void>) {
    try {
      await handing;
    } catch (error) {
      if (!userCancelled(error)) wx.showToast({ title: '没有发出去，请再试一次', icon: 'none' });
      return;
    }
    const { orderId, deliveryId } = this.query;
    const waybillId = this.data.label?.waybillId ?? this.query.waybillId ?? '';
    this.setData({ sent: await notePrinted([{ orderId, deliveryId, waybillId }]) });
  },

  copyWaybillId() {
    if (this.data.label) copy(this.data.label.waybillId);
  },

  zoom() {
    this.setData({ zoomed: true });
  },

  unzoom() {
    this.setData({ zoomed: false });
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
