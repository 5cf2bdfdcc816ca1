/** 王小蒙 → 王**: what a viewer may see of a name. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return name ? `${first}**` : name;
}

/** 13800138000 → 138****8000, 020-88888888 → 020****8888: the middle is gone, the last four stay comparable. */
export function maskPhone(phone: string): string {
  if (!phone) return phone;
  return phone.length <= 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Masks the people inside an EMS remark (电话:… 联系人:… 服务类型:… 发货地址:…). */
export function maskRemark(remark: string): string {
  return remark
    .replace(/电话[:\uff1a]\s*(\S+)/, (_, phone: string) => `电话:${maskPhone(phone)}`)
    .replace(/联系人[:\uff1a]\s*(\S+)/, (_, name: string) => `联系人:${maskName(name)}`);
}

/** Masks the mobile and landline numbers inside a sentence, such as a courier's in a track node. */
export function maskPhonesIn(sentence: string): string {
  return sentence.replace(
    /(^|\D)(1\d{10}|0\d{2,3}-\d{7,8})(?!\d)/g,
    (_, before: string, phone: string) => before + maskPhone(phone),
  );
}
