import { courierWords } from '../../../../cloudfunctions/shared/courier-codes';
import {
  type AccountChoice,
  accountChoices,
  chooseAccount,
  feeHint,
  needsPickup,
  offersTakeMode,
} from '../../core/create-accounts';
import {
  blamedField,
  byField,
  errorsOf,
  type FieldErrors,
  firstWrong,
  showErrors,
} from '../../core/create-errors';
import { type Card, type CreateForm, emptyForm, isBegun, isBlank, personForm } from '../../core/create-form';
import type { Preset } from '../../core/create-goods';
import { newOrderId } from '../../core/create-order-id';
import { type AddOrderRequest, requestOf } from '../../core/create-request';
import { isOther, type Start, startForm } from '../../core/create-start';
import { type CreatedView, sayReceiver, viewCreated } from '../../core/created-view';
import { type FailureView, viewFailure } from '../../core/failure-view';
import { accountsChanged, loadAccounts } from '../../services/accounts';
import { versionOf } from '../../services/changes';
import { couriersIfKnown } from '../../services/couriers';
import { dropDraft, keepDraft, loadDraft, remember, remembered, takeStart } from '../../services/draft';
import { loadMe } from '../../services/me';
import { leave, open, queryOf } from '../../services/navigation';
import { knownRole, may } from '../../services/role';
import { type News, Sending } from '../../services/sending';
import { loadSettings } from '../../services/settings';

/** Of the page: not known yet, nobody's business, no account, the form, on its way, and what became of it. */
type Step = 'loading' | 'closed' | 'viewer' | 'none' | 'form' | 'sending' | 'waiting' | 'over' | 'done';

const SAVE_PAUSE_MS = 400;
const newId = () => newOrderId(Date.now(), Math.random);

/** 建运单: `?orderId=&openid=&goods=` fills in the merchant's order (goods: JSON or `name*count,…`). */
Page({
  data: {
    step: 'loading' as Step,
    form: emptyForm(),
    errors: showErrors({}, () => false),
    accounts: [] as AccountChoice[],
    accountsReady: false,
    account: null as AccountChoice | null,
    accountsFailure: null as FailureView | null,
    senders: [] as unknown[],
    shop: {},
    wxAppid: '',
    ready: false,
    presets: [] as Preset[],
    fee: '',
    takes: false,
    picksUp: false,
    owner: false,
    restored: false,
    round: 0,
    words: '',
    busy: false,
    about: '',
    asking: false,
    askWords: '',
    failure: null as FailureView | null,
    done: null as CreatedView | null,
    skeleton: [{ width: '40%' }, { width: '70%' }, 1, 1, 1],
  },

  start: {} as Start,
  touched: {} as Record<string, boolean>,
  /** What the cloud or the courier said of fields, until they change. */
  refused: {} as FieldErrors,
  sending: undefined as Sending | undefined,
  last: undefined as AddOrderRequest | undefined,
  dirty: false,
  cashOnly: false,
  seen: 0,
  saving: 0 as unknown as ReturnType<typeof setTimeout>,

  onLoad(query) {
    const given = queryOf(query, 'orderId', 'openid', 'goods');
    this.touched = {};
    this.refused = {};
    this.sending = new Sending((news) => this.hear(news));
    const like = takeStart();
    this.start = { ...(like && { like }), ...(Object.values(given).some(Boolean) && { query: given }) };
    this.enter();
  },

  onShow() {
    if (this.data.step === 'loading') return;
    if (accountsChanged()) this.loadChoices();
    if (this.seen !== versionOf('settings')) this.loadShop();
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
    this.setData({ owner: may('owner'), failure: null });
    this.begin();
    await Promise.all([this.loadChoices(), this.loadShop()]);
  },

  /** An open outcome comes first, then what is half filled in, then a new waybill. */
  begin() {
    const draft = loadDraft();
    if (draft?.sent) {
      this.setData({ form: draft.form });
      return this.sending?.resume(draft.form, draft.sent);
    }
    if (!draft || !isBegun(draft.form)) return this.fresh();
    if (!isOther(this.start, draft.form)) return this.open(draft.form, true);
    this.open(draft.form, true);
    const { name, address } = draft.form.receiver;
    const whose = name || address ? `给 ${name || address} 的` : '';
    this.setData({ asking: true, askWords: `${whose}运单还没建。开始新的会丢掉它。` });
  },

  open(form: CreateForm, restored: boolean) {
    this.touched = {};
    this.refused = {};
    this.dirty = restored;
    const { presets } = remembered();
    this.setData({
      form,
      restored,
      presets,
      step: 'form',
      failure: null,
      asking: false,
      round: this.data.round + 1,
    });
    this.settleAccount();
    this.settleSender();
  },

  fresh() {
    dropDraft();
    this.open(startForm(this.start, remembered(), newId()), false);
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

  async loadChoices() {
    const [outcome, couriers] = await Promise.all([loadAccounts(), couriersIfKnown()]);
    if (!outcome.ok) return this.setData({ accountsFailure: viewFailure(outcome.failure) });
    const accounts = accountChoices(outcome.data, couriers);
    this.setData({ accounts, accountsReady: true, accountsFailure: null });
    this.settleAccount();
  },

  /** Without the shop's settings everything still works: what they would say is asked for here. */
  async loadShop() {
    this.seen = versionOf('settings');
    const outcome = await loadSettings();
    const { senders, shop, wxAppid = '' } = outcome.ok ? outcome.data.settings : this.data;
    this.setData({ senders, shop, wxAppid, ready: true });
    this.settleSender();
    this.check();
  },

  settleAccount() {
    const { accounts, accountsReady, form, step } = this.data;
    if (!accountsReady || (step !== 'form' && step !== 'none')) return;
    if (!this.cashOnly && !accounts.some(({ cash }) => !cash)) return this.setData({ step: 'none' });
    const chosen = chooseAccount(accounts, form.account);
    const account = accounts.find(({ key }) => key === chosen.key) ?? null;
    const deliveryId = account?.deliveryId ?? '';
    const [takes, picksUp] = [offersTakeMode(deliveryId), needsPickup(deliveryId)];
    this.setData({
      step: 'form',
      'form.account': chosen,
      account,
      fee: feeHint(account ?? undefined),
      takes,
      picksUp,
    });
    this.check();
  },

  settleSender() {
    const [first] = this.data.senders as Parameters<typeof personForm>[0][];
    if (first && isBlank(this.data.form.sender)) this.setData({ 'form.sender': personForm(first) });
  },

  change(event: WechatMiniprogram.CustomEvent<Record<string, unknown>>) {
    const { card } = event.currentTarget.dataset as { card: Card };
    if (this.data.step !== 'form') return;
    const update: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(event.detail)) update[`form.${card}.${name}`] = value;
    for (const field of Object.keys(this.refused))
      if (field.startsWith(`${card}.`)) delete this.refused[field];
    this.setData(update);
    this.dirty = true;
    if (card === 'account') this.settleAccount();
    this.check();
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.keep(), SAVE_PAUSE_MS);
  },

  leaveField(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
    this.touched[`${event.currentTarget.dataset.card}.${event.detail.name}`] = true;
    this.check();
  },

  keep() {
    clearTimeout(this.saving);
    if (this.dirty && this.data.step === 'form') keepDraft({ form: this.data.form });
  },

  request(): AddOrderRequest {
    const { form, account, shop, wxAppid } = this.data;
    return requestOf(form, account ?? undefined, { shop, wxAppid });
  },

  /** Shows the errors of fields somebody has left; answers all errors. */
  check(): FieldErrors {
    const all = errorsOf(this.request());
    const shown = showErrors(
      { ...all, ...this.refused },
      (field) => !!this.touched[field] || field in this.refused,
    );
    const changed: Record<string, unknown> = {};
    for (const [card, errors] of Object.entries(shown)) {
      const before = JSON.stringify(this.data.errors[card as Card]);
      if (before !== JSON.stringify(errors)) changed[`errors.${card}`] = errors;
    }
    if (Object.keys(changed).length) this.setData(changed);
    return all;
  },

  submit() {
    if (this.data.step !== 'form') return;
    this.refused = {};
    const all = this.check();
    for (const field of Object.keys(all)) this.touched[field] = true;
    const wrong = firstWrong(all);
    this.check();
    if (wrong) return this.scrollTo(`#at-${wrong}`);
    this.sending?.send(this.data.form, this.request());
  },

  ask() {
    this.sending?.ask();
  },

  hear(news: News) {
    if (news.kind === 'busy') {
      const step = news.asking ? 'waiting' : 'sending';
      return this.setData({ step, words: news.words, busy: true, failure: null });
    }
    if (news.kind === 'created') return this.created(news);
    const { errCode, error } = news.failure ?? {};
    this.setData({ busy: false, failure: news.failure ? viewFailure(news.failure) : null });
    if (news.kind !== 'refused') {
      const step = news.kind === 'unsure' ? 'waiting' : 'over';
      return this.setData({ step, about: sayReceiver(news.request) });
    }
    const field = blamedField(errCode ?? 0, error?.courier?.code);
    const words = (error?.courier && courierWords(error.courier)) || error?.title || '';
    this.refused = { ...byField(error?.issues ?? []), ...(field && { [field]: words }) };
    this.setData({ step: 'form' });
    this.check();
    const wrong = firstWrong(this.refused);
    wx.nextTick(() => this.scrollTo(wrong ? `#at-${wrong}` : '#failure'));
  },

  created({ request, waybillId }: Extract<News, { kind: 'created' }>) {
    const { form, account } = this.data;
    this.dirty = false;
    remember(form);
    const courier = [account?.courier ?? request.deliveryId, form.account.serviceName].join(' · ');
    const done = viewCreated(request, waybillId, courier);
    this.setData({ step: 'done', busy: false, failure: null, done, about: sayReceiver(request) });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    this.last = request;
  },

  /** Sender, account and goods again, for somebody else. */
  again() {
    if (this.last && !this.start.like && !this.start.query) {
      this.start = { like: { request: this.last, withReceiver: false } };
    }
    this.fresh();
    this.loadChoices();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },

  /** The order number is over, what was filled in is not. */
  renumber() {
    this.open({ ...this.data.form, order: { ...this.data.form.order, orderId: newId() } }, true);
    this.setData({ restored: false });
    this.keep();
  },

  scrollTo(selector: string) {
    wx.pageScrollTo({ selector, offsetTop: -12, duration: 200 });
  },

  useCash() {
    this.cashOnly = true;
    this.settleAccount();
  },

  bind() {
    open('bind');
  },

  back() {
    leave();
  },
});
