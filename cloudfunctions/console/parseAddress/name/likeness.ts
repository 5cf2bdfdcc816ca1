import { namesAt } from '../regions/aliases';
import { isCourtesy, isWish } from '../rest/phrases';
import { surnameLength } from './surnames';

const TITLE =
  /(?:先生|女士|小姐|太太|老师|同学|师傅|经理|老板|老板娘|医生|律师|阿姨|叔叔|大爷|大妈|哥|姐|总|主任|校长|教授|护士|站长)$/;
/** Those who take parcels without a name. */
const DESK =
  /^(?:物业|公司|学校|医院|小区)?(?:前台|客服部?|仓库|财务部?|采购部?|门卫|收发室|人事部?|行政部?|售后部?|保安室?|传达室|代收点)$/;
const ADDRESS_END =
  /(?:[省市区县旗盟镇乡路街道巷弄号栋幢座楼层室户组队厂校院站屯社场段]|单元|花园|大厦|广场|公寓|附近|对面|隔壁|交叉口|便利店|菜鸟驿站|驿站)$/;
/** Ends places, and given names as well. */
const ADDRESS_END_OR_NAME = /[州村里苑城湾园馆庄口桥湖府墅居东南西北旁内侧面门岛]$/;
const COMPANY =
  /(?:公司|集团|商行|商店|门店|专卖店|旗舰店|店|厂|工作室|事务所|超市|药房|餐厅|诊所|经营部|中心|部|社|铺|行|坊|屋|吧|馆)$/;
/** Behind a name, and no part of it: the code of a virtual number, what somebody is called by. */
const BEHIND = /\[\d{2,6}\]$|[(（][^()（）]{1,8}[)）]$/;
const MASKED = /^(?=.*[*×])[\u3400-\u9fff·•]{0,6}[*×]{1,4}[\u3400-\u9fff·•]{0,6}$|^[\u3400-\u9fff]某{1,2}$/;
/** Digits, and marks but for · . ' - & and brackets. */
const NOT_IN_A_NAME = /[\d!-%*+,/:-@[-`{-~\u3000-\u303f\u2026\uff01-\uff07\uff0a-\uff0f]/;
const LONGEST = 16;
/** Below that a word is hardly a name. */
export const LIKELY = 3;
/** From here on it is one wherever it stands. */
export const SURE = 5;

/** Rooms and shops that begin as surnames do. */
const ROOM = /^(?:商铺|门面|门市|门店|车库|单间|库房|单元|店面|底商|楼[上下层]|房间)/;

/** How much a word looks like somebody's name; undefined for what no name can be. */
export function likeness(word: string, inAddress = false): number | undefined {
  const name = word.replace(BEHIND, '').replace(BEHIND, '');
  if (isMasked(name)) return SURE + 1;
  if (/^[\u3400-\u9fff]{1,3}(?:小姐|先生|女士|太太)[\d.月日号]{1,6}$/.test(name)) return SURE;
  if (!name || [...name].length > LONGEST || NOT_IN_A_NAME.test(name)) return undefined;
  if (isCourtesy(name) || isWish(name) || ROOM.test(name)) return undefined;
  if (/[\u3400-\u9fff][·•.][\u3400-\u9fff]/.test(name) && !/[路街巷弄楼厦座栋]/.test(name)) return SURE + 1;
  if (/^[a-z .'-]+$/i.test(name)) return /^[a-z]+(?:[ .'-][a-z]+)+$/i.test(name) ? LIKELY + 1 : 2;
  if (DESK.test(name)) return SURE;
  return likenessOfHan(name, inAddress) + (isPlaceName(name) ? -1 : 0);
}

function likenessOfHan(name: string, inAddress: boolean): number {
  const surname = surnameLength(name);
  const { length } = name;
  if (TITLE.test(name)) return length <= 6 ? SURE : 1;
  const endsAsPlace = ADDRESS_END.test(name) || (inAddress && ADDRESS_END_OR_NAME.test(name));
  if (surname === 2 && length <= 5 && !endsAsPlace) return SURE + 1;
  if (COMPANY.test(name) && length > 3) return inAddress ? 0 : 2;
  if (length === 1) return inAddress || '我你他她亲收寄'.includes(name) ? -1 : 1;
  const called = /^([\u3400-\u9fff]{1,4})[a-z]{1,16}$/i.exec(name)?.[1];
  if (called) return surnameLength(called) ? SURE : 1;
  const short = length >= 2 && length <= 4 ? 1 : length <= 6 ? 0 : -3;
  const fits = surname === 1 ? (length === 2 || length === 3 ? 4 : length === 4 ? 2 : 0) : 0;
  return short + fits - (endsAsPlace ? 4 : 0);
}

export function isMasked(name: string): boolean {
  return MASKED.test(name.replace(BEHIND, ''));
}

function isPlaceName(name: string): boolean {
  return namesAt(name, 0).some(
    (alias) => alias.name === name && alias.meanings.some(({ place }) => place.level !== 'county'),
  );
}
