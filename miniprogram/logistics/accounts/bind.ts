import { partsOfRemark } from '../../../cloudfunctions/logistics/bindAccount/remark';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { admit } from '../kit/services/me';
import { leave, queryOf } from '../kit/services/navigation';
import { accountKey } from './logic/accounts';
import {
  type BindErrors,
  type BindField,
  bindRequestOf,
  EMPTY_FORM,
  errorsOf,
  type FieldView,
  fieldsFor,
} from './logic/bind-form';
import { bind, knownAccount } from './services/accounts';

/** Binds a courier account: the courier first, then only the fields it needs. `?deliveryId=&bizId=` fills in. */
Page({
  data: {
    /** Of somebody who may not bind. */
    refused: false,
    form: { ...EMPTY_FORM },
    fields: [] as FieldView[],
    errors: {} as BindErrors,
    /** Why the courier refused the account that is being corrected. */
    refusal: '',
    sending: false,
    reviewing: false,
    failure: null as FailureView | null,
  },

  /** Fields someone has finished with: errors of the others would only nag. */
  touched: {} as Partial<Record<BindField, boolean>>,

  onLoad(query) {
    this.touched = {};
    const { deliveryId, bizId } = queryOf(query, 'deliveryId', 'bizId');
    const account = knownAccount(accountKey({ deliveryId, bizId }));
    const form = { ...EMPTY_FORM, deliveryId, bizId, ...partsOfRemark(account?.remarkContent ?? '') };
    const refusal = account?.statusCode === 2 ? account.remarkWrongMsg : '';
    this.setData({ form, refusal, fields: fieldsFor(deliveryId) });
    this.admit();
  },

  /** The form stands at once; whoever may not bind loses it. */
  async admit() {
    const { allowed, refusal } = await admit('owner');
    this.setData({ refused: !allowed && !refusal });
  },

  pick(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const deliveryId = event.detail.value;
    this.touched = {};
    this.setData({ 'form.deliveryId': deliveryId, fields: fieldsFor(deliveryId), failure: null });
    this.check();
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: BindField }>(event);
    this.setData({ [`form.${name}`]: event.detail.value });
    this.check();
  },

  leaveField(event: WechatMiniprogram.BaseEvent) {
    const { name } = dataOf<{ name: BindField }>(event);
    this.touched[name] = true;
    this.check();
  },

  /** Shows the errors of touched fields; answers all errors. */
  check(): BindErrors {
    const all = errorsOf(this.data.form);
    const errors: BindErrors = {};
    for (const name of Object.keys(all) as BindField[]) {
      if (this.touched[name]) errors[name] = all[name];
    }
    this.setData({ errors });
    return all;
  },

  async submit() {
    if (this.data.sending) return;
    const names: BindField[] = ['deliveryId', ...this.data.fields.map(({ name }) => name)];
    for (const name of names) this.touched[name] = true;
    const errors = this.check();
    const wrong = names.find((name) => errors[name]);
    if (wrong) return this.scrollTo(`#at-${wrong}`);
    this.setData({ sending: true, failure: null });
    const outcome = await bind(bindRequestOf(this.data.form));
    this.setData({ sending: false });
    if (outcome.ok) return leave('绑定成功', 'accounts');
    if (outcome.failure.error.pending) return this.setData({ reviewing: true });
    this.setData({ failure: viewFailure(outcome.failure) }, () => this.scrollTo('#failure'));
  },

  scrollTo(selector: string) {
    wx.pageScrollTo({ selector, offsetTop: -16, duration: 200 });
  },

  done() {
    leave(undefined, 'accounts');
  },
});
