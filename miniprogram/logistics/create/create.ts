import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { loadMe } from '../kit/services/me';
import { leave, open, queryOf } from '../kit/services/navigation';
import { knownRole, may } from '../kit/services/role';
import {
  choicesOf,
  type Decision,
  type OpenChoice,
  sayObstacle,
  sayOpen,
} from '../open-orders/logic/open-order';
import { type CreatedView, sayReceiver, viewCreated } from './logic/created-view';
import { type CreateForm, isBegun } from './logic/form';
import { endOf } from './logic/queue-turns';
import { type QueueRow, queueRows, sayQueue } from './logic/queue-view';
import type { AddOrderRequest } from './logic/request';
import { isOther, type Start, startForm } from './logic/start';
import {
  dropForm,
  freshId,
  keepForm,
  loadDraft,
  nextInQueue,
  openDraft,
  remember,
  remembered,
  takeStart,
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

interface FormCards {
  open(form: CreateForm): void;
  refuse(failure: Extract<News, { kind: 'refused' }>['failure']): void;
  loadChoices(): void;
  useCash(): void;
  showReceiver(): void;
}

const SAVE_PAUSE_MS = 400;

/** 建运单: `?orderId=&openid=&goods=` fills in the merchant's order (goods: JSON or `name*count,…`). */
Page({
  data: {
    step: 'loading' as Step,
    allowed: false,
    owner: false,
    cash: false,
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
  form: undefined as CreateForm | undefined,
  courier: '',
  last: undefined as AddOrderRequest | undefined,
  sending: undefined as Sending | undefined,
  /** Somebody changed something since the form was opened. */
  dirty: false,
  saving: 0 as unknown as ReturnType<typeof setTimeout>,

  onLoad(query) {
    const given = queryOf(query, 'orderId', 'openid', 'goods');
    const like = takeStart();
    this.sending = new Sending((news) => this.hear(news));
    this.start = { ...(like && { like }), ...(Object.values(given).some(Boolean) && { query: given }) };
    this.enter();
  },

  onHide() {
    this.keep();
  },

  onUnload() {
    this.keep();
    this.sending?.leave();
  },

  async enter() {
    const me = knownRole() ? undefined : await loadMe();
    if (me && !me.ok) return this.setData({ step: 'closed', failure: viewFailure(me.failure) });
    if (!may('clerk')) return this.setData({ step: 'viewer' });
    this.setData({ allowed: true, owner: may('owner'), failure: null }, () => this.begin());
  },

  cards(): FormCards {
    return this.selectComponent('#form') as unknown as FormCards;
  },

  /** An open outcome comes first, then what is half filled in, then a new waybill. */
  begin() {
    const draft = loadDraft();
    if (draft?.sent) {
      this.form = draft.form;
      return this.sending?.resume(draft.form, draft.sent);
    }
    if (!draft || !isBegun(draft.form)) return this.fresh();
    this.open(draft.form, true);
    if (!isOther(this.start, draft.form)) return;
    const { name, address } = draft.form.receiver;
    const whose = name || address ? `给「${name || address}」的` : '';
    this.setData({ asking: true, askWords: `${whose}运单还没有建。开始新的，就会丢掉它。` });
  },

  open(form: CreateForm, restored: boolean) {
    this.form = form;
    this.dirty = restored;
    this.setData({ restored, step: 'form', failure: null, asking: false });
    this.cards().open(form);
  },

  fresh() {
    dropForm();
    this.open(startForm(this.start, remembered(), freshId()), false);
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
    this.cards().useCash();
    this.setData({ step: 'form' });
  },

  edit(event: WechatMiniprogram.CustomEvent<{ form: CreateForm }>) {
    this.form = event.detail.form;
    this.dirty = true;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.keep(), SAVE_PAUSE_MS);
  },

  keep() {
    clearTimeout(this.saving);
    if (this.dirty && this.form && this.data.step === 'form') keepForm(this.form);
  },

  send(
    event: WechatMiniprogram.CustomEvent<{ form: CreateForm; request: AddOrderRequest; courier: string }>,
  ) {
    const { form, request, courier } = event.detail;
    Object.assign(this, { form, courier });
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

  hear(news: News) {
    if (news.kind === 'busy') {
      const step = news.asking ? 'waiting' : 'sending';
      return this.setData({ step, words: news.words, busy: true });
    }
    if (news.kind === 'refused') return this.refused(news.failure);
    const { request } = news;
    this.setData({ busy: false, about: sayReceiver(request), orderId: request.orderId });
    if (news.kind === 'created') return this.created(request, news.waybillId, news.unwanted);
    if (news.kind === 'givenUp') return this.givenUp(request, news.closesAfter);
    const failure = news.failure ? viewFailure(news.failure) : null;
    if (news.kind === 'newId') return this.setData({ failure, step: 'over' });
    const { open } = news;
    const why = news.failure ? sayObstacle(news.failure) : '';
    this.setData({ failure, why, step: 'waiting', said: sayOpen(open), choices: choicesOf(open) });
  },

  /** Certainly no waybill: everything stays as it was filled in, the order number too. */
  refused(failure: Extract<News, { kind: 'refused' }>['failure']) {
    const waited = this.data.step === 'waiting';
    this.setData({ step: 'form', busy: false, failure: null });
    if (waited && this.form) this.open(this.form, false);
    this.dirty = true;
    this.cards().refuse(failure);
  },

  /** Nothing repeats it any more; it is followed in 待确认, and this page is free for the next one. */
  givenUp(request: AddOrderRequest, closesAfter: number) {
    this.dirty = false;
    this.last = request;
    this.setData({ step: 'givenUp', failure: null, said: sayOpen({ care: 'givenUp', closesAfter }) });
  },

  created(request: AddOrderRequest, waybillId: string, unwanted = false) {
    this.dirty = false;
    this.last = request;
    if (this.form) remember(this.form);
    const next = unwanted ? undefined : nextInQueue();
    if (next) return this.goOn(next, `${request.receiver.name} 已建好`);
    const done = viewCreated(request, waybillId, this.courier);
    this.setData({ step: 'done', failure: null, done, unwanted, ...this.everybody(waybillId) });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },

  everybody(waybillId: string) {
    const { form } = this;
    if (!form?.queue.people.length) return { people: [], peopleTitle: '' };
    const queue = endOf(form, { state: 'made', waybillId });
    return { people: queueRows({ ...form, queue }), peopleTitle: sayQueue(queue) };
  },

  /** The next receiver of a text that named several. */
  goOn(form: CreateForm, said: string) {
    this.open(form, false);
    this.dirty = true;
    this.cards().loadChoices();
    if (said) wx.showToast({ title: said, icon: 'success' });
    this.cards().showReceiver();
  },

  /** Sender, account and goods again, for somebody else. */
  again() {
    // Made in another page of this phone meanwhile: its outcome comes first.
    if (openDraft()) return this.begin();
    const next = nextInQueue();
    if (next) return this.goOn(next, '');
    const { like, query } = this.start;
    if (this.last && !like && !query) this.start = { like: { request: this.last, withReceiver: false } };
    this.fresh();
    this.cards().loadChoices();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },

  /** The order number is over, what was filled in is not. */
  renumber() {
    if (!this.form) return;
    this.open({ ...this.form, order: { ...this.form.order, orderId: freshId() } }, false);
    this.dirty = true;
    this.keep();
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
