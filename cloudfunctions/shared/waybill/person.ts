import * as v from 'valibot';
import { line } from '../contract/fields';
import { withoutInvisible } from '../contract/text';
import { readPhone } from '../people/phone';

const PHONE_FORMS = '手机号、带区号的座机、400 或 800 电话，境外号码前要有国家代码（如 +852）';

/**
 * Sender or receiver; the byte limits are WeChat's. A landline or a mobile number must be there, and what is there
 * must be a number somebody can be called at. Invisible characters, which pasted texts are full of, and blanks around
 * a text are taken off; phones get the one form of shared/people/phone.ts.
 */
export function person(who: string) {
  return v.pipe(
    v.strictObject({
      name: needed(`${who}姓名`, 64),
      tel: v.optional(phone(`${who}座机`)),
      mobile: v.optional(phone(`${who}手机号`)),
      company: v.optional(pasted(`${who}公司`, 64)),
      postCode: v.optional(pasted(`${who}邮编`, 10)),
      country: v.optional(pasted(`${who}国家`, 64)),
      province: needed(`${who}省份`, 64),
      city: needed(`${who}城市`, 64),
      area: needed(`${who}区县`, 64),
      address: needed(`${who}详细地址`, 512),
    }),
    v.forward(
      v.partialCheck(
        [['tel'], ['mobile']],
        ({ tel, mobile }) => !!tel || !!mobile,
        `请填写${who}的手机号或座机`,
      ),
      ['mobile'],
    ),
    v.transform(withoutBlank),
    v.title(who),
  );
}

const cleaned = (text: string) => withoutInvisible(text).trim();
const limit = (maxBytes: number) => ({ maxBytes, limitOf: 'WeChat' as const });

function needed(label: string, maxBytes: number) {
  return v.pipe(
    v.string(),
    v.transform(cleaned),
    v.nonEmpty(`请填写${label}`),
    ...line(label, limit(maxBytes)),
  );
}

/** May turn out to be blank; then it is as if it was not there. */
function pasted(label: string, maxBytes: number) {
  return v.pipe(v.string(), v.transform(cleaned), ...line(label, limit(maxBytes)));
}

function phone(label: string) {
  return v.pipe(
    v.string(),
    v.transform((text) => readPhone(text)?.written ?? cleaned(text)),
    v.check((text) => !text || readPhone(text) !== undefined, `${label}不是电话号码，请填写${PHONE_FORMS}`),
    v.title(label),
    v.metadata(limit(32)),
  );
}

function withoutBlank<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Fields;
}
