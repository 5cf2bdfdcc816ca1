import type { Doubt } from '../contract';
import type { Word } from '../words';
import { isCourtesy, isGoods, isQuantity, isWish } from './phrases';

export interface Rest {
  address: string;
  orderId: string;
  goods: string;
  remark: string;
  dropped: string[];
  doubts: Doubt[];
}

type Use = 'address' | 'orderId' | 'goods' | 'remark' | 'dropped' | 'nothing' | 'unclear';

const CODE = /^(?=(?:.*\d){8})[A-Za-z\d_-]{10,40}$|^\d{7,}$/;
const ROAD = '[路街道巷弄村镇乡屯庄寨社组队苑园城湾场院楼栋幢座室户层港]$|[路街道巷弄村镇乡](?=.{0,8}\\d)';
const NUMBER = '\\d+(?:[-号栋幢座楼层室户弄巷单组队期区#A-Za-z]|单元)|^[A-Z]?\\d{1,4}(?:-\\d{1,4})+$';
const BUILDING =
  '[厦馆校铺档口岛站桥旁]$|花园|小区|公寓|大厦|广场|大学|学校|医院|公司|集团|酒店|宾馆|驿站|超市|便利店|商店|菜鸟|门面|中心|工业园|厂区|附近|对面|隔壁|附\\d|^\\d{1,5}$';
const STREET_LIKE = new RegExp(`${NUMBER}|${ROAD}`);
const ADDRESS_LIKE = new RegExp(`${NUMBER}|${ROAD}|${BUILDING}`);
/** Says nothing without what it stood before. */
const NOTHING =
  /^(?:收|寄|的|和|或|与|至|到|是|从|中国|None|null|undefined|备用|备选|另外?|或者|本人|手机号?|电话|号码|姓名|地址|收件人?|收货人?|联系人?|分机号?|邮编|邮政编码|所在地区?|中国大陆|[(（](?:女士|先生|小姐|太太|老师|师傅|收)[)）]收?)$/;
/** 新地址: what is left of it. */
const MINE = /^(?:新的?|我的|最新|现在的?)$/;
const BRACKETS = /^[([（].*[)\]）]$/;

/** Puts every word that is not the name where it belongs; nothing vanishes but labels and marks. */
export function sortRest(words: Word[], hasRegion: boolean): Rest {
  const parts: Record<Use, Word[]> = {
    address: [],
    orderId: [],
    goods: [],
    remark: [],
    dropped: [],
    nothing: [],
    unclear: [],
  };
  for (const word of words) parts[useOf(word, hasRegion)].push(word);
  const text = (of: Word[]) => of.map((word) => word.text).join(' ');
  const stray = parts.unclear.filter(() => hasRegion || parts.address.length > 0);
  const address = inOrder([...parts.address, ...(stray.length > 0 ? [] : parts.unclear)], words);
  return {
    address: text(address),
    orderId: parts.orderId[0]?.text ?? '',
    goods: text(parts.goods),
    remark: text([...parts.remark, ...stray]),
    dropped: [...parts.dropped, ...parts.orderId.slice(1)].map((word) => word.text),
    doubts: stray.slice(0, 1).map((word) => ({
      field: 'address',
      kind: 'ambiguous',
      message: `“${word.text}”没有放进地址，请核对`,
    })),
  };
}

/** What stood before the region comes behind what followed it. */
function inOrder(of: Word[], words: Word[]): Word[] {
  const sorted = [...of].sort((a, b) => words.indexOf(a) - words.indexOf(b));
  const behind = sorted.filter(({ inAddress }) => inAddress);
  // 店口镇 诸暨市店口镇…: it is said again where it belongs.
  const others = sorted.filter(({ inAddress, text }) => !inAddress && !behind[0]?.text.startsWith(text));
  return behind.length > 0 ? [...behind, ...others] : sorted;
}

function useOf(word: Word, hasRegion: boolean): Use {
  const { kind, text } = word;
  if (kind === 'order') return 'orderId';
  if (kind === 'goods' || kind === 'remark') return kind;
  if (kind === 'drop' || kind === 'buyer') return 'dropped';
  if (CODE.test(text)) return 'dropped';
  if (NOTHING.test(text)) return 'nothing';
  if (isWish(text)) return 'remark';
  if (isCourtesy(text) || MINE.test(text)) return 'dropped';
  return useOfPlace(word, hasRegion);
}

function useOfPlace(word: Word, hasRegion: boolean): Use {
  const { kind, text, inAddress, announces } = word;
  if (announces && !inAddress) return 'dropped';
  if (kind === 'address' || kind === 'region') return 'address';
  if (isQuantity(text) && (!inAddress || !ADDRESS_LIKE.test(text))) return 'goods';
  if (isGoods(text) && !ADDRESS_LIKE.test(text)) return 'goods';
  if (BRACKETS.test(text) && isCourtesy(text.slice(1, -1))) return 'remark';
  if (hasRegion && !inAddress && /^\d+$/.test(text)) return 'unclear';
  if (inAddress || BRACKETS.test(text)) return 'address';
  // Outside an address that is there, a building or a company alone is somebody's word about it.
  if ((hasRegion ? STREET_LIKE : ADDRESS_LIKE).test(text)) return 'address';
  return hasRegion ? 'unclear' : 'address';
}
