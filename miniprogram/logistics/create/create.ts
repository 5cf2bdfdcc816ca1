import type { AddOrderRequest } from '../../../cloudfunctions/logistics/addOrder/contract';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { loadMe } from '../kit/services/me';
import { leave, open, queryOf } from '../kit/services/navigation';
import { knownRole, may } from '../kit/services/role';
import {
  choicesOf,
  type Decision,
  type OpenChoice,
  obstacleText,
  openOrderText,
} from '../open-orders/logic/open-order';
import { loadOrder } from '../waybill/services/orders';
import { type CreatedView, receiverText, viewCreated } from './logic/created-view';
import { type CreateForm, isBegun, type Turn } from './logic/form';
import { endOf } from './logic/queue-turns';
import { type QueueRow, queueRows, queueText } from './logic/queue-view';
import { isOther, type Start, startForm } from './logic/start';
import {
  dropForm,
  freshId,
  loadDraft,
  nextInQueue,
  openDraft,
  remember,
  remembered,
  saveForm,
} from './services/draft';
import { type News, Sending } from './services/sending';

/** Of the page: not known yet, nobody's business, no account, the form, on its way, and what became of it. */
type Step =
  | 'loading'
  | 'closed'
  | 'viewer'
  | 'none'
  | 'form'
  | 'sending'
  | 'waiting'
  | 'over'
  | 'givenUp'
  | 'done';

/**
 * 建运单. What is being filled in is the cards' own, what was sent is the sender's: the page only says with what the
 * cards begin. `?orderId=&openid=&goods=` fills in the merchant's order (goods: JSON or `name*count,…`);
 * `?like=` begins with what an earlier order was asked for, `&receiver=1` with its receiver, too.
 */
Page({
  data: {
    step: 'loading' as Step,
    allowed: false,
    owner: false,
    cash: false,
    cashOnly: false,
    turn: null as Turn | null,
    restored: false,
    words: '',
    busy: false,
    about: '',
    orderId: '',
    choices: [] as OpenChoice[],
    /** How the open order is cared for. */
    said: null as { text: string; advice: string } | null,
    why: '',
    unwanted: false,
    asking: false,
    askWords: '',
    failure: null as FailureView | null,
    done: null as CreatedView | null,
    /** Everybody the text named, once all of them are made or followed. */
    people: [] as QueueRow[],
    peopleTitle: '',
    skeleton: [{ width: '40%' }, { width: '70%' }, 1, 1, 1],
  },

  start: {} as Start,
  /** The earlier order to begin like, until it is read. */
  like: { orderId: '', withReceiver: false },
  courier: '',
  last: undefined as AddOrderRequest | undefined,
  sending: undefined as Sending | undefined,

  onLoad(query) {
    const given = queryOf(query, 'orderId', 'openid', 'goods');
    const { like, receiver } = queryOf(query, 'like', 'receiver');
    this.sending = new Sending((news) => this.onNews(news));
    this.like = { orderId: like, withReceiver: receiver === '1' };
    this.start = { ...(Object.values(given).some(Boolean) && { query: given }) };
    this.enter();
  },

  onUnload() {
    this.sending?.leave();
  },

  async enter() {
    const me = knownRole() ? undefined : await loadMe();
    if (me && !me.ok) return this.setData({ step: 'closed', failure: viewFailure(me.failure) });
    if (!may('clerk')) return this.setData({ step: 'viewer' });
    const failure = await this.readLike();
    if (failure && !openDraft()) return this.setData({ step: 'closed', failure });
    this.setData({ allowed: true, owner: may('owner'), failure: null }, () => this.begin());
  },

  /** Answers why the earlier order could not be read. One whose personal data is gone has nothing to begin with. */
  async readLike(): Promise<FailureView | undefined> {
    const { orderId, withReceiver } = this.like;
    if (!orderId) return undefined;
    const order = await loadOrder(orderId);
    if (!order.ok) return viewFailure(order.failure);
    const { request } = order.data;
    if (request) this.start.like = { request, withReceiver };
    this.like.orderId = '';
    return undefined;
  },

  /** An open outcome comes first, then what is half filled in, then a new waybill. */
  begin() {
    const draft = loadDraft();
    if (draft?.sent) return this.sending?.resume(draft.form, draft.sent);
    if (!draft || !isBegun(draft.form)) return this.fresh();
    this.open({ form: draft.form }, true);
    if (!isOther(this.start, draft.form)) return;
    const { name, address } = draft.form.receiver;
    const whose = name || address ? `给「${name || address}」的` : '';
    this.setData({ asking: true, askWords: `${whose}运单还没有建。开始新的，就会丢掉它。` });
  },

  open(turn: Turn, restored = false) {
    this.setData({ restored, step: 'form', busy: false, failure: null, asking: false, turn });
  },

  fresh() {
    this.begun({});
  },

  begun(turn: Turn) {
    dropForm();
    this.open({ ...turn, form: startForm(this.start, remembered(), freshId()) });
    this.start = {};
  },

  resume() {
    this.start = {};
    this.setData({ asking: false });
  },

  clear() {
    this.start = {};
    this.fresh();
    wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  choices(event: WechatMiniprogram.CustomEvent<{ bound: boolean; cash: boolean }>) {
    const { bound, cash } = event.detail;
    if (this.data.step === 'form' && !bound) this.setData({ step: 'none', cash });
    if (this.data.step === 'none' && bound) this.setData({ step: 'form' });
  },

  useCash() {
    this.setData({ step: 'form', cashOnly: true });
  },

  send(
    event: WechatMiniprogram.CustomEvent<{ form: CreateForm; request: AddOrderRequest; courier: string }>,
  ) {
    const { form, request, courier } = event.detail;
    this.courier = courier;
    this.sending?.send(form, request);
  },

  ask() {
    this.sending?.ask();
  },

  decide({ detail }: WechatMiniprogram.CustomEvent<{ decision: Decision }>) {
    this.sending?.decide(detail.decision);
  },

  /** The open order stays in 待确认; the next one is for somebody else. */
  async next() {
    const request = await this.sending?.putAside();
    if (!request) return;
    this.last = request;
    this.setData({ busy: false });
    this.again();
  },

  onNews(news: News) {
    if (news.kind === 'busy') {
      const step = news.asking ? 'waiting' : 'sending';
      return this.setData({ step, words: news.words, busy: true });
    }
    if (news.kind === 'refused') return this.refused(news.failure);
    const { request } = news;
    this.setData({ busy: false, about: receiverText(request), orderId: request.orderId });
    if (news.kind === 'created') return this.created(request, news.waybillId, news.unwanted);
    if (news.kind === 'givenUp') return this.givenUp(request, news.closesAfter);
    const failure = news.failure ? viewFailure(news.failure) : null;
    if (news.kind === 'newId') return this.setData({ failure, step: 'over' });
    const { open } = news;
    const why = news.failure ? obstacleText(news.failure) : '';
    this.setData({ failure, why, step: 'waiting', said: openOrderText(open), choices: choicesOf(open) });
  },

  /** Certainly no waybill: everything stays as it was filled in, the order number too. */
  refused(failure: Extract<News, { kind: 'refused' }>['failure']) {
    const form = this.data.step === 'waiting' && this.sending?.form;
    if (form) this.open({ form, failure });
    else this.setData({ step: 'form', busy: false, failure: null, turn: { failure } });
  },

  /** Nothing repeats it any more; it is followed in 待确认, and this page is free for the next one. */
  givenUp(request: AddOrderRequest, closesAfter: number) {
    this.last = request;
    this.setData({ step: 'givenUp', failure: null, said: openOrderText({ care: 'givenUp', closesAfter }) });
  },

  created(request: AddOrderRequest, waybillId: string, unwanted = false) {
    this.last = request;
    const form = this.sending?.form;
    if (form) remember(form);
    const next = unwanted ? undefined : nextInQueue();
    if (next) return this.goOn(next, `${request.receiver.name} 已建好`);
    const done = viewCreated(request, waybillId, this.courier);
    this.setData({ step: 'done', failure: null, done, unwanted, ...everybody(form, waybillId) });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },

  /** The next receiver of a text that named several. */
  goOn(form: CreateForm, said: string) {
    this.open({ form, anew: true, shown: true });
    if (said) wx.showToast({ title: said, icon: 'success' });
  },

  /** Sender, account and goods again, for somebody else. */
  again() {
    // Made in another page of this phone meanwhile: its outcome comes first.
    if (openDraft()) return this.begin();
    const next = nextInQueue();
    if (next) return this.goOn(next, '');
    const { like, query } = this.start;
    if (this.last && !like && !query) this.start = { like: { request: this.last, withReceiver: false } };
    this.begun({ anew: true });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },

  /** The order number is over, what was filled in is not. */
  renumber() {
    if (!this.sending?.form) return;
    const { order, ...rest } = this.sending.form;
    const form = { ...rest, order: { ...order, orderId: freshId() } };
    saveForm(form);
    this.open({ form });
  },

  bind() {
    open('accounts/bind');
  },

  look({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
    open('waybill/waybill', detail);
  },

  back() {
    leave();
  },
});

/** Everybody the text named, the last one made by now. */
function everybody(form: CreateForm | undefined, waybillId: string) {
  if (!form?.queue.people.length) return { people: [], peopleTitle: '' };
  const queue = endOf(form, { state: 'made', waybillId });
  return { people: queueRows({ ...form, queue }), peopleTitle: queueText(queue) };
}
