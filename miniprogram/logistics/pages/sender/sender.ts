import type { ParsedAddress } from '../../../../cloudfunctions/parseAddress/contract';
import type { Sender, Settings, ShopSettings } from '../../../../cloudfunctions/shopSettings/contract';
import { type FailureView, isConflict, viewFailure } from '../../core/failure-view';
import {
  EMPTY_SENDER,
  formOfSender,
  placeOf,
  putSender,
  type SenderErrors,
  type SenderForm,
  senderErrorsOf,
  senderOf,
  withoutSender,
  withParsed,
} from '../../core/senders';
import { admit } from '../../services/me';
import { leave, queryOf } from '../../services/navigation';
import { loadSettings, saveSettings } from '../../services/settings';
import { shareMyself } from '../../services/share';

/** One sender address: `?at=` its place in the list, or a new one. */
Page({
  data: {
    refused: false,
    ready: false,
    editing: false,
    failure: null as FailureView | null,
    pasted: '',
    form: { ...EMPTY_SENDER },
    errors: {} as SenderErrors,
    regionError: '',
    /** New waybills begin with this address. */
    first: false,
    /** The first of the list stays the first. */
    isFirst: false,
    saving: false,
    setback: null as FailureView | null,
    conflict: false,
    merged: false,
    asking: false,
    keepButton: { content: '先不删', theme: 'primary', variant: 'base' },
    deleteButton: { content: '删除', theme: 'danger', variant: 'outline' },
    skeleton: [{ width: '24%' }, 1, { width: '24%' }, 1, { width: '24%' }, 1, { width: '24%' }, 1],
  },

  at: '',
  stored: null as ShopSettings | null,
  /** As it was when this page opened it. */
  opened: undefined as Sender | undefined,

  onLoad(query) {
    this.at = queryOf(query, 'at').at;
    return this.enter();
  },

  onShareAppMessage() {
    return shareMyself(this.data.failure?.openid ?? '');
  },

  async enter() {
    const { allowed, refusal } = await admit('clerk');
    this.setData({ refused: !allowed && !refusal, failure: refusal });
    if (!allowed) return;
    const outcome = await loadSettings();
    this.setData({ failure: outcome.ok ? null : viewFailure(outcome.failure) });
    if (!outcome.ok) return;
    this.stored = outcome.data;
    const { senders } = outcome.data.settings;
    this.opened = this.at ? senders[Number(this.at)] : undefined;
    this.setData({
      ready: true,
      editing: !!this.opened,
      form: this.opened ? formOfSender(this.opened) : { ...EMPTY_SENDER },
      isFirst: this.opened ? senders[0] === this.opened : senders.length === 0,
    });
  },

  paste(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ pasted: event.detail.value });
  },

  parsed(event: WechatMiniprogram.CustomEvent<ParsedAddress>) {
    this.setData({ form: withParsed(this.data.form, event.detail) });
    this.check();
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = event.currentTarget.dataset as { name: keyof SenderForm };
    this.setData({ [`form.${name}`]: event.detail.value });
    if (this.data.errors[name]) this.check();
  },

  pickRegion(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    const [province = '', city = '', area = ''] = event.detail.value;
    this.setData({ 'form.province': province, 'form.city': city, 'form.area': area, regionError: '' });
  },

  toggleFirst(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.setData({ first: event.detail.value });
  },

  check() {
    const errors = senderErrorsOf(this.data.form);
    const missing = errors.province || errors.city || errors.area;
    const named = Object.keys(this.data.form).find((name) => errors[name as keyof SenderForm]);
    this.setData({ errors, regionError: missing ?? '' });
    return named;
  },

  async save() {
    const wrong = this.check();
    if (wrong) {
      const at = ['province', 'city', 'area'].includes(wrong) ? 'region' : wrong;
      return wx.pageScrollTo({ selector: `#at-${at}`, offsetTop: -16, duration: 200 });
    }
    const { form, first } = this.data;
    const next = senderOf(form);
    await this.store((senders: Sender[]) => putSender(senders, this.opened, next, first), '已保存');
  },

  ask() {
    this.setData({ asking: true });
  },

  keep() {
    this.setData({ asking: false });
  },

  async remove() {
    const { opened } = this;
    this.setData({ asking: false });
    if (opened) await this.store((senders: Sender[]) => withoutSender(senders, opened), '已删除');
  },

  async store(change: (senders: Sender[]) => Sender[], done: string) {
    if (!this.stored || this.data.saving) return;
    this.setData({ saving: true, setback: null, merged: false });
    const { settings, version } = this.stored;
    const changed: Settings = { ...settings, senders: change(settings.senders) };
    const outcome = await saveSettings({ settings: changed, version });
    this.setData({ saving: false });
    if (outcome.ok) return leave(done);
    this.setData({ setback: viewFailure(outcome.failure), conflict: isConflict(outcome.failure) }, () =>
      wx.pageScrollTo({ scrollTop: 0, duration: 200 }),
    );
  },

  /** Takes over what somebody else saved; what was typed here stays. */
  async merge() {
    const outcome = await loadSettings();
    if (!outcome.ok) return this.setData({ setback: viewFailure(outcome.failure) });
    this.stored = outcome.data;
    const gone = !!this.opened && placeOf(outcome.data.settings.senders, this.opened) < 0;
    if (gone) this.opened = undefined;
    this.setData({ setback: null, conflict: false, merged: true, editing: !!this.opened });
  },
});
