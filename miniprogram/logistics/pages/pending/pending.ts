import { type FailureView, viewFailure } from '../../core/failure-view';
import {
  confirmed,
  notConfirmed,
  type PendingResult,
  type PendingView,
  viewPending,
} from '../../core/pending-view';
import { sayReconciled } from '../../core/reconcile-sum';
import { couriersIfKnown } from '../../services/couriers';
import { admit } from '../../services/me';
import { leave, open } from '../../services/navigation';
import { askAgain, loadUnconfirmed, reconcileAll } from '../../services/reconcile';
import { may } from '../../services/role';
import { shareMyself } from '../../services/share';

/** 待确认运单: orders whose answer got lost. Asking again never makes a second waybill. */
Page({
  data: {
    refused: false,
    manages: may('owner'),
    rows: null as PendingView[] | null,
    failure: null as FailureView | null,
    /** The order being asked for; one at a time. */
    asking: '',
    results: {} as Record<string, PendingResult>,
    reconciling: false,
    stopping: false,
    progress: '',
    setback: null as FailureView | null,
    skeleton: [{ width: '40%' }, { width: '64%' }],
  },

  cursor: '',
  gone: false,

  onLoad() {
    return this.enter();
  },

  onUnload() {
    this.gone = true;
  },

  async onPullDownRefresh() {
    await this.enter();
    wx.stopPullDownRefresh();
  },

  onReachBottom() {
    if (this.cursor) this.load(this.cursor);
  },

  onShareAppMessage() {
    return shareMyself(this.data.failure?.openid ?? '');
  },

  async enter() {
    const { allowed, refusal } = await admit('clerk');
    this.setData({ refused: !allowed && !refusal, failure: refusal, manages: may('owner') });
    if (allowed) await this.load('');
  },

  async load(cursor: string) {
    this.cursor = '';
    const [outcome, couriers] = await Promise.all([loadUnconfirmed(cursor), couriersIfKnown()]);
    this.setData({ failure: outcome.ok ? null : viewFailure(outcome.failure) });
    if (!outcome.ok) return;
    this.cursor = outcome.data.cursor ?? '';
    const rows = (outcome.data.list ?? []).map((waybill) => viewPending(waybill, couriers, Date.now()));
    if (cursor) this.setData({ rows: [...(this.data.rows ?? []), ...rows] });
    else this.setData({ rows, results: {} });
  },

  async ask(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string };
    if (this.data.asking || this.data.reconciling) return;
    this.setData({ asking: id });
    const outcome = await askAgain(id);
    const result = outcome.ok ? confirmed(outcome.data.waybillId) : notConfirmed(outcome.failure);
    this.setData({ asking: '', results: { ...this.data.results, [id]: result } });
  },

  openWaybill(event: WechatMiniprogram.TouchEvent) {
    const { id, courier } = event.currentTarget.dataset as { id: string; courier: string };
    open('waybill', { orderId: id, deliveryId: courier });
  },

  async reconcile() {
    if (this.data.asking || this.data.reconciling) return;
    this.setData({ reconciling: true, stopping: false, setback: null, progress: '正在向快递核对…' });
    const outcome = await reconcileAll(
      (sum) => this.setData({ progress: sayReconciled(sum) }),
      () => this.gone || this.data.stopping,
    );
    if (this.gone) return;
    this.setData({ reconciling: false, setback: outcome.ok ? null : viewFailure(outcome.failure) });
    if (outcome.ok) await this.load('');
    else this.setData({ progress: '' });
  },

  stop() {
    this.setData({ stopping: true });
  },

  back() {
    leave();
  },
});
