import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { copy, paste } from '../kit/services/clipboard';
import { GUARDED, guarded } from '../kit/services/guarded';
import { may } from '../kit/services/role';
import { openidIn } from './logic/openid';
import {
  bindingOf,
  type PrinterErrors,
  type PrinterForm,
  type PrinterView,
  printerErrorsOf,
  viewPrinters,
} from './logic/printers';
import { loadPrinters, updatePrinters } from './services/printers';
import { loadStaff } from './services/staff';

/** 打印员: who prints with WeChat's own PC software. Clerks look, owners bind and unbind. */
Page({
  ...guarded('clerk'),

  data: {
    ...GUARDED,
    manages: may('owner'),
    printers: null as PrinterView[] | null,
    setback: null as FailureView | null,
    adding: false,
    form: { openid: '', tags: '' } as PrinterForm,
    errors: {} as PrinterErrors,
    sending: false,
    leaving: null as PrinterView | null,
    asking: false,
    skeleton: [{ width: '40%' }, { width: '64%' }],
    keepButton: { content: '先不解绑', theme: 'primary', variant: 'base' },
    unbindButton: { content: '解绑', theme: 'danger', variant: 'outline' },
  },

  async refresh() {
    const manages = may('owner');
    this.setData({ manages });
    // Only the staff list knows names, and only an owner may read it.
    const [list, staff] = await Promise.all([this.read(loadPrinters()), manages ? loadStaff() : undefined]);
    if (list) this.setData({ printers: viewPrinters(list, staff?.ok ? staff.data : [], this.ownOpenid) });
  },

  copyOpenid(event: WechatMiniprogram.TouchEvent) {
    copy(dataOf<{ openid: string }>(event).openid);
  },

  add() {
    this.setData({ adding: true, form: { openid: '', tags: '' }, errors: {}, setback: null });
    wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  /** Binding somebody again replaces their tags. */
  retag(event: WechatMiniprogram.TouchEvent) {
    const printer = this.data.printers?.[dataOf<{ at: number }>(event).at];
    if (!printer) return;
    const { openid, tags } = printer;
    this.setData({ adding: true, form: { openid, tags }, errors: {}, setback: null });
    wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  stopAdding() {
    this.setData({ adding: false, setback: null });
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: keyof PrinterForm }>(event);
    this.setData({ [`form.${name}`]: event.detail.value });
    if (this.data.errors[name]) this.check();
  },

  async pasteOpenid() {
    const pasted = openidIn(await paste());
    if (pasted) this.setData({ 'form.openid': pasted, 'errors.openid': '' });
    else wx.showToast({ title: '剪贴板是空的', icon: 'none' });
  },

  useOwn() {
    this.setData({ 'form.openid': this.ownOpenid, 'errors.openid': '' });
  },

  check() {
    const errors = printerErrorsOf(this.data.form);
    this.setData({ errors });
    return errors;
  },

  async submit() {
    if (this.data.sending || Object.keys(this.check()).length > 0) return;
    if (await this.change(bindingOf(this.data.form), '已绑定')) this.stopAdding();
  },

  ask(event: WechatMiniprogram.TouchEvent) {
    const leaving = this.data.printers?.[dataOf<{ at: number }>(event).at] ?? null;
    this.setData({ leaving, asking: true, setback: null });
  },

  dismiss() {
    this.setData({ asking: false });
  },

  async unbind() {
    const { leaving, sending } = this.data;
    this.setData({ asking: false });
    if (leaving && !sending) await this.change({ openid: leaving.openid, updateType: 'unbind' }, '已解绑');
  },

  /** Answers whether it happened; the list is read again either way, as a lost answer may have changed it. */
  async change(request: Parameters<typeof updatePrinters>[0], done: string): Promise<boolean> {
    this.setData({ sending: true, setback: null });
    const outcome = await updatePrinters(request);
    await this.refresh();
    this.setData({ sending: false, setback: outcome.ok ? null : viewFailure(outcome.failure) });
    if (outcome.ok) wx.showToast({ title: done, icon: 'success' });
    else wx.pageScrollTo({ scrollTop: 0, duration: 200 });
    return outcome.ok;
  },
});
