import type { Failure } from '../../../cloudfunctions/shared/failure/failure';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, isNotAllowed, viewFailure } from '../kit/logic/failure-view';
import { versionOf } from '../kit/services/changes';
import { copy } from '../kit/services/clipboard';
import { couriersIfKnown } from '../kit/services/couriers';
import { myRole } from '../kit/services/me';
import { leave, open, queryOf } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { shareMyself } from '../kit/services/share';
import type { Decision, OpenChoice } from '../open-orders/logic/open-order';
import { applyChoice } from '../open-orders/services/reconcile';
import type { WaybillAction } from './logic/waybill-actions';
import { viewPart, type WaybillPageView } from './logic/waybill-page';
import { dial } from './services/phone';
import { cancelWaybill } from './services/waybill';
import { type Part, WaybillReader } from './services/waybill-reader';

const NOTHING: WaybillPageView = {
  head: null,
  label: null,
  actions: [],
  receiver: null,
  facts: [],
  rare: [],
  reason: null,
  open: null,
  orphaned: false,
  advice: null,
  rows: null,
};

/** One waybill: `?orderId=&deliveryId=&waybillId=&openid=`. Each part is shown as it comes and fails by itself. */
Page({
  data: {
    ...NOTHING,
    rareShown: false,
    /** Of somebody who may not even look; they see nothing else. */
    stranger: null as FailureView | null,
    loading: { order: true } as Partial<Record<Part, boolean>>,
    failures: {} as Partial<Record<Part, FailureView | null>>,
    working: '' as WaybillAction | '',
    /** Why the last action did not work. */
    refusal: null as FailureView | null,
    /** 继续查询 or 再建一次 brought no answer. */
    stillUnknown: false,
    /** It turned up while it was given up. */
    unwanted: false,
    deciding: '' as Decision | '',
    asking: false,
    skeletons: {
      head: [{ width: '30%' }, { width: '80%', height: '64rpx' }, 1],
      track: [{ width: '40%' }, 1, { width: '40%' }, 1],
      order: [{ width: '50%' }, { width: '70%' }],
    },
    keepButton: { content: '先不取消', theme: 'primary', variant: 'base' },
    cancelButton: { content: '取消运单', theme: 'danger', variant: 'outline' },
  },

  reader: undefined as unknown as WaybillReader,
  seen: -1,

  onLoad(query) {
    const address = queryOf(query, 'orderId', 'deliveryId', 'waybillId', 'openid');
    this.reader = new WaybillReader(address, (part, phase, failure) => this.onPart(part, phase, failure));
  },

  onShow() {
    if (this.seen !== versionOf('waybills')) this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    wx.stopPullDownRefresh();
  },

  onShareAppMessage() {
    return shareMyself(this.data.stranger?.openid ?? '');
  },

  async refresh() {
    this.seen = versionOf('waybills');
    await this.reader.all();
  },

  async onPart(part: Part, phase: 'loading' | 'done', failure?: Failure) {
    if (phase === 'loading') return this.setData({ [`loading.${part}`]: true });
    if (failure && isNotAllowed(failure)) return this.setData({ stranger: viewFailure(failure) });
    const [couriers] = await Promise.all([couriersIfKnown(), myRole()]);
    const context = { couriers, clerk: may('clerk'), nowMs: Date.now() };
    this.setData({
      ...viewPart(part, this.reader.known, context),
      [`loading.${part}`]: false,
      [`failures.${part}`]: failure ? viewFailure(failure) : null,
      ...(this.data.stranger && { stranger: null }),
    });
  },

  again(event: WechatMiniprogram.BaseEvent) {
    const { part } = dataOf<{ part?: Part }>(event);
    if (part) this.reader.read(part);
    else this.refresh();
  },

  act({ detail }: WechatMiniprogram.CustomEvent<{ action: WaybillAction }>) {
    const { action } = detail;
    if (action === 'print') this.openLabel();
    else if (action === 'cancel') this.setData({ asking: true });
    else if (action === 'resume') this.apply(action);
    else if (action === 'again' || action === 'giveUp') this.setData({ deciding: action });
    else this.repeat(action !== 'same');
  },

  openLabel() {
    open('label/label', this.reader.address);
  },

  repeat(withReceiver: boolean) {
    const { orderId } = this.reader.address;
    open('create/create', { like: orderId, receiver: withReceiver ? '1' : '' });
  },

  decide({ detail }: WechatMiniprogram.CustomEvent<{ decision: Decision }>) {
    this.setData({ deciding: '' });
    this.apply(detail.decision);
  },

  async apply(choice: OpenChoice) {
    if (this.data.working) return;
    this.setData({ working: choice, refusal: null, stillUnknown: false });
    const { waybillId, open: still, failure } = await applyChoice(this.reader.address.orderId, choice);
    await this.refresh();
    const unwanted = choice === 'giveUp' && waybillId !== '';
    const stillUnknown = still && !failure && choice !== 'giveUp';
    this.setData({ working: '', stillUnknown, unwanted, refusal: this.data.open ? failure : null });
    if (waybillId && !unwanted) wx.showToast({ title: '运单已建好', icon: 'success' });
    if (this.data.refusal) wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  async cancel() {
    const { orderId, deliveryId, waybillId, openid } = this.reader.address;
    this.setData({ asking: false });
    if (this.data.working) return;
    this.setData({ working: 'cancel', refusal: null });
    const reference = { orderId, deliveryId, waybillId, ...(openid && { openid }) };
    const outcome = await cancelWaybill(reference);
    await this.refresh();
    this.setData({ working: '', refusal: outcome.ok ? null : viewFailure(outcome.failure) });
    if (outcome.ok) wx.showToast({ title: '运单已取消', icon: 'success' });
    else wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  dismiss() {
    this.setData({ asking: false, deciding: '' });
  },

  copyOf(event: WechatMiniprogram.BaseEvent) {
    copy(dataOf<{ text: string }>(event).text);
  },

  call() {
    if (this.data.advice) dial(this.data.advice.phone);
  },

  toggleRare() {
    this.setData({ rareShown: !this.data.rareShown });
  },

  find() {
    open('waybill/lookup', { orderId: this.reader.address.orderId });
  },

  back() {
    leave();
  },
});
