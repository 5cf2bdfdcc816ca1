import { getOrder } from '../../../../cloudfunctions/logistics/getOrder/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';

export interface LookupForm {
  orderId: string;
  deliveryId: string;
  waybillId: string;
  openid: string;
}

export type LookupErrors = Partial<Record<keyof LookupForm, string>>;

/** The request; what was left empty is not sent. A waybill number may be typed in groups. */
export function lookupRequestOf(form: LookupForm): RequestOf<typeof getOrder> {
  const waybillId = form.waybillId.replace(/\s+/g, '');
  const openid = form.openid.trim();
  return {
    orderId: form.orderId.trim(),
    deliveryId: form.deliveryId,
    ...(waybillId && { waybillId }),
    ...(openid && { openid }),
  };
}

/** Errors by field, the contract's own words; {} where the form may be sent. */
export function lookupErrorsOf(form: LookupForm): LookupErrors {
  const checked = validate(getOrder.request, lookupRequestOf(form));
  const errors: LookupErrors = {};
  for (const { path, message } of checked.ok ? [] : checked.issues) {
    const field = path as keyof LookupForm;
    errors[field] ??= field === 'deliveryId' && !form.deliveryId ? '请选择快递公司' : message;
  }
  return errors;
}
