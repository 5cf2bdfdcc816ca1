import type { StaffMember } from '../../../cloudfunctions/console/staff/contract';
import type { Role } from '../../../cloudfunctions/shared/contract/define';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { paste } from '../kit/services/clipboard';
import type { CallResult } from '../kit/services/cloud';
import { GUARDED, guarded } from '../kit/services/guarded';
import { loadMe } from '../kit/services/me';
import { queryOf } from '../kit/services/navigation';
import { openidIn } from './logic/openid';
import {
  additionOf,
  type MemberView,
  type StaffErrors,
  type StaffForm,
  staffErrorsOf,
  viewMembers,
} from './logic/staff-view';
import { addMember, changeRole, loadStaff, removeMember } from './services/staff';

const EMPTY: StaffForm = { openid: '', name: '', role: 'clerk' };

/** 员工, for the owner. `?openid=` from a card that somebody shared begins with letting them in. */
Page({
  ...guarded('owner'),

  data: {
    ...GUARDED,
    members: null as MemberView[] | null,
    adding: false,
    shared: false,
    form: { ...EMPTY },
    errors: {} as StaffErrors,
    sending: false,
    /** Why the last change did not happen; the list stays. */
    setback: null as FailureView | null,
    /** Who is being changed, and to what. */
    member: null as MemberView | null,
    editing: false,
    role: '' as Role | '',
    removing: false,
    skeleton: [{ width: '40%' }, { width: '64%' }, { width: '40%' }, { width: '64%' }, { width: '40%' }],
    keepButton: { content: '先不移出', theme: 'primary', variant: 'base' },
    removeButton: { content: '移出', theme: 'danger', variant: 'outline' },
  },

  card: '',

  async onLoad(query) {
    this.card = queryOf(query, 'openid').openid;
    await this.enter();
  },

  async refresh() {
    const list = await this.read(loadStaff());
    if (list) this.show(list);
    if (this.card && this.data.members) this.takeCard();
  },

  show(list: StaffMember[]) {
    this.setData({ members: viewMembers(list, this.ownOpenid) });
  },

  /** Somebody on the list already asks for more; anybody else asks to be let in. */
  takeCard() {
    const openid = this.card;
    this.card = '';
    const member = this.data.members?.find((one) => one.openid === openid);
    if (member) this.edit(member);
    else this.setData({ adding: true, shared: true, form: { ...EMPTY, openid } });
  },

  add() {
    this.setData({ adding: true, shared: false, form: { ...EMPTY }, errors: {}, setback: null });
    wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },

  stopAdding() {
    this.setData({ adding: false, errors: {}, setback: null });
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: keyof StaffForm }>(event);
    this.setData({ [`form.${name}`]: event.detail.value });
    if (this.data.errors[name]) this.check();
  },

  async pasteOpenid() {
    const pasted = openidIn(await paste());
    if (pasted) this.setData({ 'form.openid': pasted, 'errors.openid': '' });
    else wx.showToast({ title: '剪贴板是空的', icon: 'none' });
  },

  pickRole(event: WechatMiniprogram.CustomEvent<{ value: Role }>) {
    this.setData({ 'form.role': event.detail.value, 'errors.role': '' });
  },

  check() {
    const errors = staffErrorsOf(this.data.form);
    this.setData({ errors });
    return errors;
  },

  async submit() {
    if (this.data.sending || Object.keys(this.check()).length > 0) return;
    const { form } = this.data;
    if (await this.change(addMember(additionOf(form)), `已加入${form.name.trim()}`)) this.stopAdding();
  },

  tapMember(event: WechatMiniprogram.TouchEvent) {
    const member = this.data.members?.[dataOf<{ at: number }>(event).at];
    if (member && !member.fixed) this.edit(member);
  },

  edit(member: MemberView) {
    this.setData({ member, role: member.role, editing: !member.fixed, setback: null });
  },

  pickNewRole(event: WechatMiniprogram.CustomEvent<{ value: Role }>) {
    this.setData({ role: event.detail.value });
  },

  stopEditing() {
    this.setData({ editing: false });
  },

  async saveRole() {
    const { member, role, sending } = this.data;
    if (!member || !role || sending) return;
    if (role !== member.role) await this.change(changeRole(member.openid, role), '已改角色');
    this.stopEditing();
  },

  askRemoval() {
    this.setData({ editing: false, removing: true });
  },

  dismiss() {
    this.setData({ removing: false });
  },

  async remove() {
    const { member, sending } = this.data;
    this.setData({ removing: false });
    if (member && !sending) await this.change(removeMember(member.openid), `已移出${member.called}`);
  },

  /** Answers whether it happened. */
  async change(asked: Promise<CallResult<StaffMember[]>>, done: string): Promise<boolean> {
    this.setData({ sending: true, setback: null });
    const outcome = await asked;
    this.setData({ sending: false, setback: outcome.ok ? null : viewFailure(outcome.failure) });
    if (!outcome.ok) {
      wx.pageScrollTo({ scrollTop: 0, duration: 200 });
      return false;
    }
    this.show(outcome.data);
    wx.showToast({ title: done, icon: 'success' });
    // An owner may have changed their own role.
    if (this.data.member?.self) await loadMe().then(() => this.enter());
    return true;
  },
});
