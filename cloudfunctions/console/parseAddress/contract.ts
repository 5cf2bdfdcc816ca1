import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { byteLength } from '../../shared/contract/text';

/** The parts of a person that addOrder takes, as they were recognised; '' for what was not. */
export interface PersonParts {
  /** As it was written, a code for a virtual number (赵敏[3721]) with it. */
  name: string;
  /** A mobile number, with its extension after a hyphen; a masked one (138****8001) stays masked and is doubted. */
  mobile: string;
  /** A landline, a 400 number, one from outside the mainland, or a second mobile. */
  tel: string;
  province: string;
  city: string;
  /** County level; the town where a city has no counties (东莞, 中山, 儋州, 嘉峪关). */
  area: string;
  /** What follows the region. */
  address: string;
}

/** Why a field wants to be looked at. */
export type DoubtKind =
  /** Not written there, but concluded: the city of a county, a name that is only likely. */
  | 'derived'
  /** Hidden by the shop it was copied from: 李*娜, 138****8001. */
  | 'masked'
  /** It may be something else: several places of that name, words that fit nowhere. */
  | 'ambiguous'
  /** The place is called otherwise today; its successor was filled in, or is to be chosen. */
  | 'abolished';

export interface Doubt {
  field: keyof PersonParts;
  kind: DoubtKind;
  /** A Chinese sentence for the person who looks. */
  message: string;
}

export interface ParsedPerson extends PersonParts {
  /** Fields that a person should look at before a sheet is paid for. */
  doubts: Doubt[];
  /** Copied along with the address; '' where nothing was. */
  orderId: string;
  goods: string;
  remark: string;
  /** What belongs to none of these: courtesies, an identity number, the sender beside a receiver. */
  dropped: string[];
}

/** The first person, and all of them; the only one is in `people`, too. */
export interface ParsedAddress extends ParsedPerson {
  people: ParsedPerson[];
}

/** Some forty people: a longer list is for a page that reads files. */
const MAX_BYTES = 8192;

/**
 * Takes a pasted text apart: for each person in it name, phone, province, city, area and the rest, in any order, with
 * or without labels and line breaks; what is not certain is doubted, what belongs to nobody is told. A function, because
 * the table of regions is too heavy for the phone. What was pasted is neither kept nor logged. Makes no call to WeChat.
 */
export const parseAddress = defineContract({
  name: 'parseAddress',
  family: 'console',
  title: '识别地址',
  call: { kind: 'own' },
  effect: 'read',
  role: 'clerk',
  request: v.strictObject({
    text: v.pipe(
      v.string(),
      v.check((text) => text.trim() !== '', '请先粘贴一段地址'),
      v.check((text) => byteLength(text) <= MAX_BYTES, '这段文字太长，请分几次粘贴'),
      v.title('要识别的文字'),
      v.metadata({ maxBytes: MAX_BYTES, limitOf: 'us' }),
    ),
  }),
  response: answers<ParsedAddress>(),
  errors: {},
});
