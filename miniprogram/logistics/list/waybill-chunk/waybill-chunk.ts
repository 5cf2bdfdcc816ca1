import { isCancellable, isPrintable } from '../../../../cloudfunctions/shared/waybill/handling';
import { dataOf } from '../../kit/logic/data-of';
import { privateState } from '../../kit/logic/private-state';
import { may } from '../../kit/services/role';
import { isNear } from '../logic/chunks';
import { viewRow, type WaybillRow } from '../logic/waybill-row';
import { listAround } from '../services/waybill-list';

/** How far beyond the screen rows are drawn, in px: more than a flick passes before the phone answers. */
const AHEAD = 1200;
/** A finger this far to the left, and hardly up or down, asks for the actions of a row. In px. */
const SWIPE = 40;

interface Own {
  observer?: WechatMiniprogram.IntersectionObserver;
  unwatch?: () => void;
  touch?: { clientX: number; clientY: number };
  /** The finger that is down has been held: lifting it is no tap. */
  held?: boolean;
}
const own = privateState((): Own => ({}));

interface DrawnRow extends WaybillRow {
  chosen: boolean;
  printable: boolean;
  cancellable: boolean;
}

/**
 * Some rows of the section's list (services/waybill-list), which it fetches by itself; far from the screen it is an empty
 * block of the same height. `tap`, `choose`, `print` and `cancel` name the row's orderId.
 */
Component({
  properties: { number: Number },
  data: {
    rows: [] as DrawnRow[],
    selecting: false,
    shown: true,
    height: 0,
    /** The row whose actions a swipe laid open. */
    opened: '',
  },
  lifetimes: {
    attached() {
      own(this).unwatch = listAround(this).watch(this.data.number, () => this.changed());
      this.draw();
    },
    ready() {
      const observer = this.createIntersectionObserver({});
      own(this).observer = observer;
      observer
        .relativeToViewport({ top: AHEAD, bottom: AHEAD })
        .observe('.chunk', (seen) => this.moved(seen));
    },
    detached() {
      own(this).observer?.disconnect();
      own(this).unwatch?.();
    },
  },
  methods: {
    changed() {
      if (this.data.shown) this.draw();
    },
    draw() {
      const list = listAround(this);
      const now = Date.now();
      const rows = list.rowsOf(this.data.number).map((waybill) => ({
        ...viewRow(waybill, list.couriers, now),
        chosen: list.chosen.has(waybill.orderId),
        printable: isPrintable(waybill),
        cancellable: isCancellable(waybill),
      }));
      this.setData({ rows, selecting: list.selecting, shown: true, opened: '' });
    },
    moved({
      boundingClientRect: box,
      relativeRect,
    }: WechatMiniprogram.IntersectionObserverObserveCallbackResult) {
      // Without height the whole section is hidden behind another tab.
      if (!box.height) return;
      const near = isNear(box, relativeRect);
      if (near && !this.data.shown) this.draw();
      if (!near && this.data.shown) this.setData({ shown: false, height: box.height, rows: [] });
    },
    rowOf(event: WechatMiniprogram.BaseEvent) {
      return dataOf<{ id: string }>(event).id;
    },
    tap(event: WechatMiniprogram.BaseEvent) {
      if (own(this).held) return;
      const orderId = this.rowOf(event);
      if (this.data.opened) return this.setData({ opened: '' });
      const list = listAround(this);
      if (!list.selecting) return this.triggerEvent('open', { orderId });
      const chosen = !list.chosen.delete(orderId);
      if (chosen) list.chosen.add(orderId);
      const at = this.data.rows.findIndex((row) => row.orderId === orderId);
      this.setData({ [`rows[${at}].chosen`]: chosen });
      this.triggerEvent('choose', { orderId });
    },
    hold(event: WechatMiniprogram.BaseEvent) {
      own(this).held = true;
      if (!this.data.selecting) this.triggerEvent('hold', { orderId: this.rowOf(event) });
    },
    touch(event: WechatMiniprogram.TouchEvent) {
      own(this).touch = event.changedTouches[0];
      own(this).held = false;
    },
    /** Only the end of a movement is looked at: rows that follow the finger would cost a message per frame. */
    swipe(event: WechatMiniprogram.TouchEvent) {
      const { touch } = own(this);
      const end = event.changedTouches[0];
      if (!touch || !end || this.data.selecting || !may('clerk')) return;
      const [right, down] = [end.clientX - touch.clientX, Math.abs(end.clientY - touch.clientY)];
      if (Math.abs(right) < SWIPE || down > SWIPE) return;
      const row = this.data.rows.find(({ orderId }) => orderId === this.rowOf(event));
      const opens = right < 0 && row && (row.printable || row.cancellable);
      this.setData({ opened: opens ? row.orderId : '' });
    },
    act(event: WechatMiniprogram.BaseEvent) {
      const { act } = dataOf<{ act: string }>(event);
      this.triggerEvent(act, { orderId: this.rowOf(event) });
      this.setData({ opened: '' });
    },
  },
});
