import * as v from 'valibot';
import { answers, defineContract } from '../shared/contract/define';
import { byteLength } from '../shared/contract/text';

/** What was recognised; '' for what was not. */
export interface ParsedAddress {
  name: string;
  /** A mobile number; a landline is in `tel`. */
  mobile: string;
  tel: string;
  province: string;
  city: string;
  area: string;
  address: string;
}

const MAX_BYTES = 2048;

/**
 * Takes a pasted address apart: name, phone, province, city, area and the rest, in any order and with or without
 * line breaks. A function, because the table of regions is too heavy for the phone. What was pasted is neither kept
 * nor logged. Makes no call to WeChat.
 */
export const parseAddress = defineContract({
  name: 'parseAddress',
  title: '识别地址',
  call: { kind: 'own' },
  effect: 'read',
  role: 'clerk',
  request: v.strictObject({
    text: v.pipe(
      v.string(),
      v.check((text) => text.trim() !== '', '请先粘贴一段地址'),
      v.check((text) => byteLength(text) <= MAX_BYTES, '这段文字太长，请只粘贴一个收件人'),
      v.title('要识别的文字'),
      v.metadata({ maxBytes: MAX_BYTES, limitOf: 'us' }),
    ),
  }),
  response: answers<ParsedAddress>(),
  errors: {},
});
