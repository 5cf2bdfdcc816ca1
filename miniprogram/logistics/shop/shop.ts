import type { ShopSettings } from '../../../cloudfunctions/console/shopSettings/contract';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, isConflict, viewFailure } from '../kit/logic/failure-view';
import { versionOf } from '../kit/services/changes';
import { GUARDED, guarded } from '../kit/services/guarded';
import { open } from '../kit/services/navigation';
import { type SenderView, viewSender } from './logic/senders';
import {
  rebase,
  type ShopErrors,
  type ShopForm,
  shopErrorsOf,
  shopFormOf,
  withShopForm,
} from './logic/shop-form';
import { loadSettings, saveSettings } from './services/settings';

const EMPTY: ShopForm = { goodsName: '', imgUrl: '', wxaPath: '', wxAppid: '' };

/** What all waybills of the shop have in common: where they are sent from, and what the buyer is told. */
Page({
  ...guarded('clerk'),

  data: {
    ...GUARDED,
    senders: null as SenderView[] | null,
    form: { ...EMPTY },
    errors: {} as ShopErrors,
    /** Something was typed that is not saved. */
    changed: false,
    saving: false,
    setback: null as FailureView | null,
    conflict: false,
    merged: false,
    skeleton: [{ width: '32%' }, { width: '40%' }, 1, { width: '32%' }, { width: '40%' }, 1],
  },

  stored: null as ShopSettings | null,
  shownVersion: 0,

  onShow() {
    if (this.stored && this.shownVersion !== versionOf('settings')) this.refresh();
  },

  /** Reads what is stored now; what was typed here stays. */
  async refresh() {
    const stored = await this.read(loadSettings());
    if (stored) this.show(stored);
  },

  show(stored: ShopSettings) {
    const theirs = shopFormOf(stored.settings);
    const base = this.stored ? shopFormOf(this.stored.settings) : EMPTY;
    const form = rebase(this.data.form, base, theirs);
    this.stored = stored;
    this.shownVersion = versionOf('settings');
    const changed = JSON.stringify(form) !== JSON.stringify(theirs);
    this.setData({ senders: stored.settings.senders.map(viewSender), form, changed });
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: keyof ShopForm }>(event);
    if (this.data.form[name] === event.detail.value) return;
    this.setData({ [`form.${name}`]: event.detail.value, changed: true });
    if (this.data.errors[name]) this.check();
  },

  check() {
    const errors = shopErrorsOf(this.data.form);
    this.setData({ errors });
    return errors;
  },

  async save() {
    if (!this.stored || this.data.saving || Object.keys(this.check()).length > 0) return;
    this.setData({ saving: true, setback: null, merged: false });
    const { settings, version } = this.stored;
    const outcome = await saveSettings({ settings: withShopForm(settings, this.data.form), version });
    this.setData({ saving: false });
    if (outcome.ok) {
      this.setData({ form: shopFormOf(outcome.data.settings), conflict: false });
      this.show(outcome.data);
      return wx.showToast({ title: '已保存', icon: 'success' });
    }
    this.setData({ setback: viewFailure(outcome.failure), conflict: isConflict(outcome.failure) }, () =>
      wx.pageScrollTo({ selector: '#setback', offsetTop: -16, duration: 200 }),
    );
  },

  /** Takes over what somebody else saved. */
  async merge() {
    await this.refresh();
    if (!this.data.failure) this.setData({ setback: null, conflict: false, merged: true });
  },

  addSender() {
    open('shop/sender');
  },

  openSender(event: WechatMiniprogram.TouchEvent) {
    open('shop/sender', { at: String(dataOf<{ at: number }>(event).at) });
  },
});
