import { dataOf } from '../kit/logic/data-of';
import { lastCourier } from '../kit/services/couriers';
import { open, queryOf } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { type LookupErrors, type LookupForm, lookupErrorsOf, lookupRequestOf } from './logic/lookup-form';

type Field = keyof LookupForm;

/** A waybill the list does not know, by the order id it was created with. */
Page({
  data: {
    form: { orderId: '', deliveryId: '', waybillId: '', openid: '' } as LookupForm,
    errors: {} as LookupErrors,
    /** Whoever may name a buyer: to a viewer the answer would tell whether a guess is right. */
    clerk: may('clerk'),
    moreShown: false,
    touched: {} as Partial<Record<Field, boolean>>,
  },
  onLoad(query) {
    const { orderId, waybillId } = queryOf(query, 'orderId', 'waybillId');
    this.setData({ form: { orderId, waybillId, deliveryId: lastCourier(), openid: '' } });
  },
  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: Field }>(event);
    this.setData({ [`form.${name}`]: event.detail.value });
    this.check();
  },
  pick(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'form.deliveryId': event.detail.value });
    this.check();
  },
  leave(event: WechatMiniprogram.BaseEvent) {
    const { name } = dataOf<{ name: Field }>(event);
    if (!this.data.form[name]) return;
    this.setData({ [`touched.${name}`]: true });
    this.check();
  },
  /** Shows errors of the fields someone has finished with. */
  check() {
    const { form, touched } = this.data;
    const all = lookupErrorsOf(form);
    const errors: LookupErrors = {};
    for (const name of Object.keys(all) as Field[]) if (touched[name]) errors[name] = all[name];
    this.setData({ errors });
    return all;
  },
  submit() {
    this.setData({ touched: { orderId: true, deliveryId: true, waybillId: true, openid: true } });
    if (Object.keys(this.check()).length > 0) return;
    const { orderId, deliveryId, waybillId = '', openid = '' } = lookupRequestOf(this.data.form);
    open('waybill/waybill', { orderId, deliveryId, waybillId, openid });
  },
  toggleMore() {
    this.setData({ moreShown: !this.data.moreShown });
  },
});
