/** What EMS wants to know before it reviews a binding by hand. */
export interface RemarkParts {
  phone: string;
  contact: string;
  service: string;
  address: string;
}

/** What is kept elsewhere may have been typed with full-width colons. */
const FORM = /^电话[:：](.*?) 联系人[:：](.*?) 服务类型[:：](.*?) 发货地址[:：](.*)$/;

/** The four parts in the form the document prescribes (docs/wechat/logistics-api.md#bindaccount). */
export function remarkOf({ phone, contact, service, address }: RemarkParts): string {
  return `电话:${phone} 联系人:${contact} 服务类型:${service} 发货地址:${address}`;
}

/** The four parts of a remark; empty parts where it has another form. */
export function partsOfRemark(remark: string): RemarkParts {
  const [, phone = '', contact = '', service = '', address = ''] = FORM.exec(remark) ?? [];
  return { phone, contact, service, address };
}

/** Whether it may be submitted: exactly the prescribed form, no part empty. */
export function isRemark(remark: string): boolean {
  const parts = partsOfRemark(remark);
  return Object.values(parts).every(Boolean) && remarkOf(parts) === remark;
}
