export interface RemarkParts {
  phone: string;
  contact: string;
  service: string;
  address: string;
}

const PARTS = /^电话[:：](.*?) 联系人[:：](.*?) 服务类型[:：](.*?) 发货地址[:：](.*)$/;

/** The four parts of what was submitted for EMS's review; empty parts where it has another form. */
export function partsOfRemark(remark: string): RemarkParts {
  const [, phone = '', contact = '', service = '', address = ''] = PARTS.exec(remark) ?? [];
  return { phone, contact, service, address };
}
