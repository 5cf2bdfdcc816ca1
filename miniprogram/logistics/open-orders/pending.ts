import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { copy } from '../kit/services/clipboard';
import { couriersIfKnown } from '../kit/services/couriers';
import { GUARDED, guarded } from '../kit/services/guarded';
import { leave, open } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { CHOICE_WORDS, type Decision, type OpenChoice } from './logic/open-order';
import { type PendingView, rowAfter, viewPending } from './logic/pending-view';
import { reconciledText } from './logic/reconcile-sum';
import { applyChoice, loadUnconfirmed, reconcileAll } from './services/reconcile';

/** 待确认运单: orders whose answer got lost, and what a person decides about them. */
Page({
  ...guarded('clerk'),

  data: {
    ...GUARDED,
    manages: may('owner'),
    rows: null as PendingView[] | null,
    choiceWords: CHOICE_WORDS,
    /** The order something is done about, one at a time, and what. */
    working: '',
    doing: '' as OpenChoice | '',
    /** The order somebody is asked about, and what they were about to do. */
    wondering: '',
    deciding: '' as Decision | '',
    reconciling: false,
    stopping: false,
    progress: '',
    setback: null as FailureView | null,
    skeleton: [{ width: '40%' }, { width: '64%' }],
  },

  cursor: '',
  gone: false,

  onUnload() {
    this.gone = true;
  },

  onReachBottom() {
    if (this.cursor) this.load(this.cursor);
  },

  refresh() {
    this.setData({ manages: may('owner') });
    return this.load('');
  },

  async load(cursor: string) {
    this.cursor = '';
    const [page, couriers] = await Promise.all([this.read(loadUnconfirmed(cursor)), couriersIfKnown()]);
    if (!page) return;
    this.cursor = page.cursor ?? '';
    const rows = (page.list ?? []).map((waybill) => viewPending(waybill, couriers, Date.now()));
    if (cursor) this.setData({ rows: [...(this.data.rows ?? []), ...rows] });
    else this.setData({ rows });
  },

  choose(event: WechatMiniprogram.TouchEvent) {
    const { id, choice } = dataOf<{ id: string; choice: OpenChoice }>(event);
    if (choice === 'resume') this.apply(id, choice);
    else if (!this.data.working && !this.data.reconciling) this.setData({ wondering: id, deciding: choice });
  },

  decide({ detail }: WechatMiniprogram.CustomEvent<{ decision: Decision }>) {
    this.dismiss();
    this.apply(this.data.wondering, detail.decision);
  },

  dismiss() {
    this.setData({ deciding: '' });
  },

  async apply(id: string, choice: OpenChoice) {
    if (this.data.working || this.data.reconciling) return;
    this.setData({ working: id, doing: choice });
    const standing = await applyChoice(id, choice);
    const rows = this.data.rows?.map((row) => (row.orderId === id ? rowAfter(row, standing) : row));
    this.setData({ working: '', doing: '', rows: rows ?? null });
  },

  copyCode(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows?.find(({ orderId }) => orderId === dataOf<{ id: string }>(event).id);
    if (row?.said?.failure) copy(`${row.said.text}\n${row.said.failure.code}`);
  },

  openWaybill(event: WechatMiniprogram.TouchEvent) {
    const { id, courier } = dataOf<{ id: string; courier: string }>(event);
    open('waybill/waybill', { orderId: id, deliveryId: courier });
  },

  async reconcile() {
    if (this.data.working || this.data.reconciling) return;
    this.setData({ reconciling: true, stopping: false, setback: null, progress: '正在向快递核对…' });
    const outcome = await reconcileAll(
      (sum) => this.setData({ progress: reconciledText(sum) }),
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
