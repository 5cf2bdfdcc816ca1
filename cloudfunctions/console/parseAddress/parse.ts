import type { Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { type Clean, clean } from './clean';
import type { Doubt, ParsedAddress, ParsedPerson, parseAddress } from './contract';
import { markLabels } from './mark-labels';
import { NUMBER, numberOf } from './marks';
import { takeName } from './name/name';
import { type TakenNumber, takeNumbers } from './numbers';
import { splitPeople } from './people/people';
import { takePlace } from './place/place';
import { sortRest } from './rest/rest';
import { wordsOf } from './words';

export async function parse({ text }: RequestOf<typeof parseAddress>): Promise<Success<typeof parseAddress>> {
  return { ...partsOf(text), errCode: 0, errMsg: 'parseAddress:ok' };
}

/** Never throws; what it answers was in the text, but for names of regions and the marks of a number. */
export function partsOf(text: string): ParsedAddress {
  const cleaned = clean(text);
  const { text: unnumbered, numbers } = takeNumbers(cleaned.plain);
  const parties = splitPeople(markLabels(unnumbered), numbers);
  const [first, ...others] = parties.people.map((piece) => personIn(piece, numbers, cleaned)) as [
    ParsedPerson,
  ];
  const sender = parties.sender.trim() && plainText(parties.sender, numbers);
  const all = { ...first, dropped: [...first.dropped, ...(sender ? [sender] : [])] };
  return { ...all, people: [all, ...others] };
}

function personIn(piece: string, numbers: TakenNumber[], cleaned: Clean): ParsedPerson {
  const { region, doubts: ofPlace, text } = takePlace(withoutDashes(piece));
  const phones = phonesOf(text, numbers);
  const { name, doubts: ofName, rest } = takeName(wordsOf(text, numbers), phones.mobile + phones.tel !== '');
  const { address, orderId, goods, remark, dropped, doubts: ofRest } = sortRest(rest, region.province !== '');
  const written = (part: string) => asWritten(part, cleaned);
  return {
    name: written(name),
    mobile: phones.mobile,
    tel: phones.tel,
    ...region,
    address: written(address),
    doubts: [...ofName, ...phones.doubts, ...ofPlace, ...ofRest],
    orderId,
    goods: written(goods),
    remark: written(remark),
    dropped: [...dropped.map(written), ...phones.dropped],
  };
}

const DASHED = new RegExp(`-\\s*${NUMBER}|${NUMBER}\\s*-`);
const DASH = new RegExp(`(?<=[\\u3400-\\u9fff]|${NUMBER})-|-(?=[\\u3400-\\u9fff]|${NUMBER})`, 'g');

/** Who puts a dash beside the phone number puts it between all parts. */
function withoutDashes(text: string): string {
  return DASHED.test(text) ? text.replace(DASH, ' ') : text;
}

interface Phones {
  mobile: string;
  tel: string;
  doubts: Doubt[];
  dropped: string[];
}

/** A mobile and one more number; a masked one only where there is none to be called. */
function phonesOf(text: string, numbers: TakenNumber[]): Phones {
  const here = [...text].flatMap((mark) => numbers[numberOf(mark) ?? -1] ?? []);
  const of = (...kinds: string[]) => here.filter(({ kind }) => kinds.includes(kind));
  const [mobile] = [...of('mobile'), ...of('masked')];
  const others = of('landline', 'service', 'foreign', 'local', 'mobile').filter((one) => one !== mobile);
  const [tel] = others;
  const isHidden = mobile?.kind === 'masked' && !tel;
  const message = '号码有隐藏的数字，请补全';
  return {
    mobile: mobile?.kind === 'masked' && tel ? '' : (mobile?.written ?? ''),
    tel: tel?.written ?? '',
    doubts: isHidden ? [{ field: 'mobile', kind: 'masked', message }] : [],
    dropped: [...others.slice(1), ...of('identity')].map(({ kind, written }) =>
      kind === 'identity' ? `${written.slice(0, 4)}**********${written.slice(-4)}` : written,
    ),
  };
}

/** The words as they stood in the text, in the script they were written in. */
function asWritten(part: string, { written, plain }: Clean): string {
  if (written === plain) return part;
  return part
    .split(' ')
    .map((word) => wordAsWritten(word, written, plain))
    .join(' ');
}

/** Brackets may have been left out of a word. */
function wordAsWritten(word: string, written: string, plain: string): string {
  const units = word.split('');
  const pattern = units.map((unit) => unit.replace(/[$()*+.?[\\\]^{|}-]/, '\\$&')).join('[()（）[\\]]*');
  let at = new RegExp(pattern).exec(plain)?.index ?? plain.length;
  return units
    .map((unit) => {
      while (at < plain.length && plain[at] !== unit) at += 1;
      at += 1;
      return written[at - 1] ?? unit;
    })
    .join('');
}

function plainText(text: string, numbers: TakenNumber[]): string {
  const said = [...text].map((mark) => numbers[numberOf(mark) ?? -1]?.written ?? mark).join('');
  return said
    .replace(/[\ue000-\uf8ff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
