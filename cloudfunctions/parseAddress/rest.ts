import type { Doubt } from './contract';
import { COURTESY } from './likeness';
import type { Word } from './words';

export interface Rest {
  address: string;
  orderId: string;
  goods: string;
  remark: string;
  dropped: string[];
  doubts: Doubt[];
}

type Use = 'address' | 'orderId' | 'goods' | 'remark' | 'dropped' | 'nothing' | 'unclear';

/** What the sender is asked to do. */
const INSTRUCTION =
  /^(?:请|麻烦|要|最好|务必|尽量)?(?:尽快|尽早|加急|急件|发(?:顺丰|圆通|中通|申通|韵达|京东|极兔|邮政|EMS|德邦)|(?:顺丰|圆通|中通|申通|韵达|京东|极兔|邮政|EMS|德邦)(?:快递|到付|特快|标快)?$|到付|保价|放(?:在|到|门|丰巢|快递柜|驿站|前台|物业|保安)|送货上门|送上门|不要(?:放|打|送)|别(?:放|打|送)|打电话|提前(?:打|联系)|周[一二三四五六日末]|工作日|当天|今天|明天|轻放|易碎|包装|多送|送(?:点|小)|赠品|开发票)/;
const INSTRUCTION_END = /(?:前到|发货|发出|上门|轻放|放门口|放驿站|不着急|到付|加急)$/;
const GOODS = /^(?:[x×*]\s?\d+|\d+\s?(?:件|个|盒|箱|套|只|双|条|瓶|袋|包|份|斤|支|本|台|把|罐|桶|张|片))$|^(?:红|黑|白|蓝|绿|黄|灰|粉|紫|米|咖啡|藏青|卡其)色|^(?:[SMLX]{1,4}|均)码$|码数?$|[x×*]\d+$|^商品|^规格/i;
const CODE = /^(?=(?:.*\d){8})[A-Za-z\d_-]{10,40}$/;
const ADDRESS_LIKE =
  /\d+(?:[-号栋幢座楼层室户弄巷单单组队期区#A-Za-z]|单元)|[路街道巷弄村镇乡屯庄寨社组队苑园城湾厦场馆院校楼栋幢座室户层铺档口岛港站桥旁]$|[路街道巷弄村镇乡](?=.{0,8}\d)|(?:花园|小区|公寓|大厦|广场|大学|学校|医院|公司|集团|酒店|宾馆|驿站|超市|便利店|商店|菜鸟|门面|中心|工业园|厂区|附近|对面|隔壁|附\d)|^\d{1,5}$|^[A-Z]?\d{1,4}(?:-\d{1,4})+$/u;
const BRACKETS = /^[([（].*[)\]）]$/u;

/** Puts every word that is not the name where it belongs; nothing vanishes but labels and marks. */
export function sortRest(words: Word[], hasRegion: boolean): Rest {
  const parts: Record<Use, Word[]> = {
    address: [], orderId: [], goods: [], remark: [], dropped: [], nothing: [], unclear: [],
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
  return behind.length > 0 ? [...behind, ...sorted.filter(({ inAddress }) => !inAddress)] : sorted;
}

function useOf(word: Word, hasRegion: boolean): Use {
  const { kind, text, inAddress } = word;
  if (kind === 'order') return 'orderId';
  if (kind === 'goods' || kind === 'remark') return kind;
  if (kind === 'drop' || kind === 'buyer') return 'dropped';
  if (CODE.test(text)) return 'dropped';
  if (/^(?:收|寄|的|和|或|与|至|到|中国|None|null|undefined)$/.test(text)) return 'nothing';
  if (INSTRUCTION.test(text) || INSTRUCTION_END.test(text)) return 'remark';
  if (isCourtesy(word)) return 'dropped';
  if (kind === 'address' || kind === 'region') return 'address';
  if (GOODS.test(text) && !ADDRESS_LIKE.test(text)) return 'goods';
  if (inAddress || ADDRESS_LIKE.test(text) || BRACKETS.test(text)) return 'address';
  if (word.announces) return 'dropped';
  return hasRegion && kind === 'none' ? 'unclear' : 'address';
}

function isCourtesy({ text }: Word): boolean {
  return COURTESY.test(text) && !/\d/.test(text) && !/(?:路|街|巷|村|镇|小区|大厦|花园|广场)/.test(text);
}
