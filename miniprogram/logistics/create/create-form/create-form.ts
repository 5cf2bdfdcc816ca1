import type { Settings } from '../../../../cloudfunctions/console/shopSettings/contract';
import { courierWords } from '../../../../cloudfunctions/shared/failure/courier-codes';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { courierFacts } from '../../../../cloudfunctions/shared/waybill/couriers';
import { accountsChanged, loadAccounts } from '../../accounts/services/accounts';
import type { FoundPerson } from '../../address/logic/found';
import { isBlank, personForm } from '../../address/logic/person-form';
import { isLook } from '../../address/logic/second-look';
import { componentOf } from '../../kit/logic/component-of';
import { dataOf } from '../../kit/logic/data-of';
import { type FailureView, viewFailure } from '../../kit/logic/failure-view';
import { privateState } from '../../kit/logic/private-state';
import { versionOf } from '../../kit/services/changes';
import { couriersIfKnown } from '../../kit/services/couriers';
import { loadSettings } from '../../shop/services/settings';
import { type AccountChoice, accountChoices, chooseAccount, feeHint } from '../logic/accounts';
import { blamedField, byField, errorsOf, type FieldErrors, firstWrong, showErrors } from '../logic/errors';
import { type Card, type CreateForm, emptyForm, type Turn } from '../logic/form';
import { FormNotes } from '../logic/form-notes';
import type { Preset } from '../logic/goods';
import {
  type Instead,
  type OfferKind,
  type OfferView,
  offerViews,
  take,
  takeAllBack,
  takeBack,
} from '../logic/offers';
import type { Queue } from '../logic/queue';
import { select } from '../logic/queue-turns';
import { type QueueRow, queueRows } from '../logic/queue-view';
import { requestOf } from '../logic/request';
import { freshId, remembered, saveForm } from '../services/draft';

/** Beside the screen, with what of the shop was seen. */
class Notes extends FormNotes {
  /** Version of the shop's settings on the screen. */
  seen = 0;
  /** What is filled in is not on the phone yet. */
  unsaved = false;
  saving: ReturnType<typeof setTimeout> | undefined;
}
const own = privateState(() => new Notes());

const SAVE_PAUSE_MS = 400;

/**
 * The cards of 建运单 and the one owner of what is being filled in, which it keeps on this phone. `turn` says what it
 * begins with; it tells `send` with the form, its request and the courier's name, and `choices` whether an account is
 * bound.
 */
Component({
  properties: {
    turn: { type: Object, value: null as unknown as Turn },
    /** Somebody is filling it in: nothing of it was sent, or all of that is over. */
    open: Boolean,
    sending: Boolean,
    words: String,
    /** Without an account of their own. */
    cashOnly: Boolean,
  },
  observers: {
    turn(turn: Turn | null) {
      if (turn) this.take(turn);
    },
  },
  data: {
    form: emptyForm(),
    errors: showErrors({}, () => false),
    accounts: [] as AccountChoice[],
    accountsReady: false,
    account: null as AccountChoice | null,
    accountsFailure: null as FailureView | null,
    senders: [] as Settings['senders'],
    shop: {} as Settings['shop'],
    wxAppid: '',
    ready: false,
    presets: [] as Preset[],
    fee: '',
    takes: false,
    picksUp: false,
    round: 0,
    /** The receiver is being recognised: what stands there belongs to no text yet. */
    reading: false,
    /** When the button began to ask for a look at what is doubtful, in milliseconds; 0 where it does not. */
    looking: 0,
    rows: [] as QueueRow[],
    offers: [] as OfferView[],
    failure: null as FailureView | null,
  },
  lifetimes: {
    attached() {
      this.loadChoices();
      this.loadShop();
    },
    detached() {
      this.save();
    },
  },
  pageLifetimes: {
    show() {
      if (accountsChanged()) this.loadChoices();
      if (this.data.ready && own(this).seen !== versionOf('settings')) this.loadShop();
    },
    hide() {
      this.save();
    },
  },
  methods: {
    take({ form, anew, shown, failure }: Turn) {
      if (form) this.begin(form);
      if (failure) this.refuse(failure);
      if (anew) this.loadChoices();
      if (shown) this.showReceiver();
    },

    save() {
      const notes = own(this);
      clearTimeout(notes.saving);
      if (notes.unsaved && this.data.open) notes.unsaved = !saveForm(this.data.form);
    },

    begin(form: CreateForm) {
      own(this).clear();
      own(this).unsaved = false;
      const round = this.data.round + 1;
      this.setData({ form, presets: remembered().presets, failure: null, round, reading: false, looking: 0 });
      this.refresh();
      this.fillInAccount();
      this.fillInSender();
    },

    async loadChoices() {
      const [outcome, couriers] = await Promise.all([loadAccounts(), couriersIfKnown()]);
      if (!outcome.ok) return this.setData({ accountsFailure: viewFailure(outcome.failure) });
      const accounts = accountChoices(outcome.data, couriers);
      this.setData({ accounts, accountsReady: true, accountsFailure: null });
      this.fillInAccount();
    },

    /** Without the shop's settings everything still works: what they would say is asked for here. */
    async loadShop() {
      own(this).seen = versionOf('settings');
      const outcome = await loadSettings();
      const { senders, shop, wxAppid = '' } = outcome.ok ? outcome.data.settings : this.data;
      this.setData({ senders, shop, wxAppid, ready: true });
      this.fillInSender();
      this.check();
    },

    fillInAccount() {
      const { accounts, accountsReady, form } = this.data;
      if (!accountsReady) return;
      const bound = this.data.cashOnly || accounts.some(({ cash }) => !cash);
      this.triggerEvent('choices', { bound, cash: accounts.length > 0 });
      const chosen = chooseAccount(accounts, form.account);
      const account = accounts.find(({ key }) => key === chosen.key) ?? null;
      const deliveryId = account?.deliveryId ?? '';
      const { offersTakeMode: takes = false, wantsPickupTime: picksUp = false } = courierFacts(deliveryId);
      const fee = feeHint(account ?? undefined);
      this.setData({ 'form.account': chosen, account, fee, takes, picksUp });
      this.check();
    },

    fillInSender() {
      const [first] = this.data.senders;
      if (first && isBlank(this.data.form.sender)) this.setData({ 'form.sender': personForm(first) });
    },

    change(event: WechatMiniprogram.CustomEvent<Record<string, unknown>>) {
      const { card } = dataOf<{ card: Card }>(event);
      if (this.data.sending) return;
      const update: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(event.detail)) update[`form.${card}.${name}`] = value;
      own(this).forgive(card);
      this.setData(update);
      if (card === 'account') this.fillInAccount();
      this.edited();
    },

    edited() {
      if (this.data.looking) this.setData({ looking: 0 });
      this.check();
      this.refresh();
      const notes = own(this);
      notes.unsaved = true;
      clearTimeout(notes.saving);
      notes.saving = setTimeout(() => this.save(), SAVE_PAUSE_MS);
    },

    /** Another receiver, none while a text is read, or only that reading began or ended. */
    receive({
      detail,
    }: WechatMiniprogram.CustomEvent<{ reading: boolean; receiver?: FoundPerson; queue?: Queue }>) {
      const { reading, receiver, queue } = detail;
      if (this.data.sending) return;
      if (reading !== this.data.reading) this.setData({ reading });
      if (!receiver || !queue) return;
      own(this).forget('receiver');
      const form = { ...takeAllBack(this.data.form, this.instead()), receiver, queue };
      this.replace(form);
    },

    select({ detail }: WechatMiniprogram.CustomEvent<{ at: number }>) {
      if (this.data.sending || this.data.reading) return;
      const form = select(this.data.form, detail.at, freshId);
      if (form === this.data.form) return;
      own(this).forget('receiver');
      this.replace(form);
      this.setData({ round: this.data.round + 1 });
      this.showReceiver();
    },

    offer({ detail }: WechatMiniprogram.CustomEvent<{ kind: OfferKind; taken: boolean }>) {
      const { form, sending, offers } = this.data;
      if (sending || offers.find(({ kind }) => kind === detail.kind)?.problem) return;
      this.replace(detail.taken ? takeBack(form, detail.kind, this.instead()) : take(form, detail.kind));
    },

    replace(form: CreateForm) {
      this.setData({ form });
      this.edited();
    },

    /** What stands where nothing of a text was taken. */
    instead(): Instead {
      const items = this.data.presets[0]?.items ?? emptyForm().goods.items;
      return { orderId: freshId(), items };
    },

    /** What is shown of the receiver beside the parts. */
    refresh() {
      const { form } = this.data;
      const offers = offerViews(form, (other) => errorsOf(this.request(other)));
      const rows = queueRows(form);
      const { offers: before, rows: listed } = this.data;
      if (JSON.stringify([offers, rows]) !== JSON.stringify([before, listed])) this.setData({ offers, rows });
    },

    leaveField(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
      own(this).touched.add(`${dataOf<{ card: Card }>(event).card}.${event.detail.name}`);
      this.check();
    },

    request(other?: CreateForm) {
      const { form, account, shop, wxAppid } = this.data;
      return requestOf(other ?? form, account ?? undefined, { shop, wxAppid: wxAppid || undefined });
    },

    /** Shows the errors of fields somebody has left; answers all errors. */
    check(): FieldErrors {
      const all = errorsOf(this.request());
      const shown = own(this).show(all);
      const changed: Record<string, unknown> = {};
      for (const [card, errors] of Object.entries(shown)) {
        const before = JSON.stringify(this.data.errors[card as Card]);
        if (before !== JSON.stringify(errors)) changed[`errors.${card}`] = errors;
      }
      if (Object.keys(changed).length) this.setData(changed);
      return all;
    },

    submit() {
      // A waybill is never made from parts that belong to another text.
      if (this.data.sending || this.data.reading) return;
      if (this.data.accountsFailure) return wx.pageScrollTo({ scrollTop: 0, duration: 200 });
      const reading = !this.data.accountsReady
        ? '快递账号'
        : !this.data.ready && isBlank(this.data.form.sender) && '寄件人';
      if (reading) return wx.showToast({ title: `正在读取${reading}，请稍等`, icon: 'none' });
      own(this).refused = {};
      const all = errorsOf(this.request());
      for (const field of Object.keys(all)) own(this).touched.add(field);
      this.check();
      const wrong = firstWrong(all);
      if (wrong) return this.scrollTo(`#at-${wrong}`);
      const { form, account } = this.data;
      if (!this.isLookedAt()) return;
      this.setData({ failure: null, looking: 0 });
      const courier = `${account?.courier} · ${form.account.serviceName}`;
      this.triggerEvent('send', { form, request: this.request(), courier });
    },

    /** What is doubtful is on the screen before it costs a sheet; one more tap says that somebody looked. */
    isLookedAt(): boolean {
      const { looking, form } = this.data;
      if (!form.receiver.doubts.length || isLook(looking, Date.now())) return true;
      if (!looking) this.setData({ looking: Date.now() });
      this.showReceiver();
      return false;
    },

    /** Shows why the waybill was refused, beside the field where it names one. */
    refuse(failure: Failure) {
      const { courier, title, issues = [] } = failure.error;
      const field = blamedField(failure.errCode, courier?.code);
      const words = (courier && courierWords(courier, 'addOrder')) || title;
      own(this).refused = { ...byField(issues), ...(field && { [field]: words }) };
      this.setData({ failure: viewFailure(failure) });
      this.check();
      const wrong = firstWrong(own(this).refused);
      wx.nextTick(() => this.scrollTo(wrong ? `#at-${wrong}` : '#failure'));
    },

    /** Whom the parcel is for is on the screen. */
    showReceiver() {
      componentOf<{ show(): void }>(this, '#receiver')?.show();
    },

    scrollTo(selector: string) {
      const query = this.createSelectorQuery();
      query.select(selector).boundingClientRect();
      query.selectViewport().scrollOffset();
      query.exec(([box, view]) => {
        if (box && view)
          wx.pageScrollTo({ scrollTop: Math.max(0, view.scrollTop + box.top - 12), duration: 200 });
      });
    },
  },
});
