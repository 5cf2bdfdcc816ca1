import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import { type RemarkParts, remarkOf } from '../../../../cloudfunctions/logistics/bindAccount/remark';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { courierFacts, needsPassword } from '../../../../cloudfunctions/shared/waybill/couriers';

/** What the merchant types; a courier needs only some of it. */
export interface BindForm extends RemarkParts {
  deliveryId: string;
  bizId: string;
  password: string;
}

export type BindField = keyof BindForm;
export type BindErrors = Partial<Record<BindField, string>>;

export interface FieldView {
  name: BindField;
  label: string;
  /** Where to get the value, in one line. */
  hint: string;
  placeholder: string;
  secret: boolean;
  /** Keyboard. */
  type: 'text' | 'number';
}

export const EMPTY_FORM: BindForm = {
  deliveryId: '',
  bizId: '',
  password: '',
  phone: '',
  contact: '',
  service: '',
  address: '',
};

const CODE = '网点开通电子面单时给你的编码，也叫商家 ID';

const PASSWORD: FieldView = {
  name: 'password',
  label: '密码',
  hint: '网点给的电子面单密码，不是寄件 App 的登录密码。',
  placeholder: '电子面单密码',
  secret: true,
  type: 'text',
};

const REMARK_FIELDS: FieldView[] = [
  part('phone', '联系电话', '邮政审核时会打这个电话。', '手机号或座机'),
  part('contact', '联系人', '电话那头找谁。', '姓名'),
  part('service', '服务类型', '与邮政签约的产品，例如 标准快递、快递包裹。', '标准快递'),
  part('address', '发货地址', '邮政上门揽收的详细地址。', '省市区和门牌号'),
];

/** The fields this courier needs and no others; none before a courier is chosen. */
export function fieldsFor(deliveryId: string): FieldView[] {
  if (!deliveryId) return [];
  const { customerCode = CODE, reviews } = courierFacts(deliveryId);
  const code: FieldView = {
    name: 'bizId',
    label: '客户编码',
    hint: `填${customerCode}。`,
    placeholder: '与网点给的一字不差',
    secret: false,
    type: 'text',
  };
  return [code, ...(needsPassword(deliveryId) ? [PASSWORD] : []), ...(reviews ? REMARK_FIELDS : [])];
}

/** The request; values of fields this courier does not need stay behind. */
export function bindRequestOf(form: BindForm): RequestOf<typeof bindAccount> {
  const { deliveryId } = form;
  return {
    type: 'bind',
    deliveryId,
    bizId: form.bizId.trim(),
    ...(needsPassword(deliveryId) && { password: form.password }),
    ...(courierFacts(deliveryId).reviews && { remarkContent: remarkOf(trimmed(form)) }),
  };
}

/** Errors by field, the contract's own words; {} where the form may be sent. */
export function errorsOf(form: BindForm): BindErrors {
  const errors: BindErrors = {};
  const checked = validate(bindAccount.request, bindRequestOf(form));
  for (const { path, message } of checked.ok ? [] : checked.issues) {
    // The courier is chosen, not typed, so the contract's 请填写 would be the wrong verb.
    if (path === 'deliveryId') errors.deliveryId = form.deliveryId ? message : '请选择快递公司';
    else if (path === 'bizId' || path === 'password') errors[path] ??= message;
  }
  return courierFacts(form.deliveryId).reviews ? { ...errors, ...remarkErrors(form) } : errors;
}

/** The contract knows the remark as one text; beside a field belongs what is wrong with that field. */
function remarkErrors(form: BindForm): BindErrors {
  const parts = trimmed(form);
  const errors: BindErrors = {};
  for (const { name, label } of REMARK_FIELDS) {
    if (!parts[name as keyof RemarkParts]) errors[name] = `请填写${label}`;
  }
  if (Object.keys(errors).length) return errors;
  const checked = validate(bindAccount.request, bindRequestOf(form));
  const issue = checked.ok ? undefined : checked.issues.find(({ path }) => path === 'remarkContent');
  return issue ? { address: issue.message } : {};
}

function trimmed({ phone, contact, service, address }: BindForm): RemarkParts {
  return {
    phone: phone.trim(),
    contact: contact.trim(),
    service: service.trim(),
    address: address.trim(),
  };
}

function part(name: BindField, label: string, hint: string, placeholder: string): FieldView {
  return { name, label, hint, placeholder, secret: false, type: 'text' };
}
