import { namesAt } from './regions/aliases';
import { surnameLength } from './surnames';

const TITLE =
  /(?:先生|女士|小姐|太太|老师|同学|师傅|经理|老板|老板娘|医生|律师|阿姨|叔叔|大爷|大妈|哥|姐|总|主任|校长|教授|护士|站长)$/;
/** Those who take parcels without a name. */
const DESK = /^(?:前台|客服部?|仓库|财务部?|采购部?|门卫|收发室|人事部?|行政部?|售后部?|保安室?|传达室|代收点)$/;
const ADDRESS_END =
  /(?:[省市区县旗州盟镇乡村路街道巷弄号栋幢座楼层室户里苑城湾组队园厂校院馆站屯庄社场段口桥湖府墅居东南西北旁内侧面门岛]|单元|花园|大厦|广场|公寓|附近|对面|隔壁|交叉口|便利店|菜鸟驿站|驿站)$/;
const COMPANY = /(?:公司|集团|商行|商店|门店|示例店|专卖店|旗舰店|店|厂|工作室|事务所|超市|药房|餐厅|诊所|经营部|中心|部|社)$/;
/** Behind a name, and no part of it: the code of a virtual number, what somebody is called by. */
const BEHIND = /\[\d{2,6}\]$|[(（][^()（）]{1,8}[)）]$/u;
const MASKED = /^(?=.*[*＊×])\p{Script=Han}{0,2}[*＊×]{1,4}\p{Script=Han}{0,2}$|^\p{Script=Han}某{1,2}$/u;
const LONGEST = 16;
/** What people say around an address. */
export const COURTESY =
  /^(?:谢谢|多谢|感谢|麻烦|拜托|辛苦|你好|您好|在吗|亲|老板|哈喽|嗨|好的|收到|地址|就是|这个|以下|如下|下面|如图|请|劳烦|帮|发到|寄到|邮寄|快递|送到|寄给|发给|我的|新的|电话|手机|姓名|名字|收货|收件|寄件|发货|联系)|(?:谢谢|感谢|麻烦了|辛苦了|拜托了|在吗|地址|哦|啦|哈|呢|吧|啊|呀|嘛|哟|噢|了|的)$/;

/** Below that a word is hardly a name. */
export const LIKELY = 3;
/** From here on it is one wherever it stands. */
export const SURE = 5;

/** How much a word looks like somebody's name; undefined for what no name can be. */
export function likeness(word: string): number | undefined {
  const name = word.replace(BEHIND, '').replace(BEHIND, '');
  if (isMasked(name)) return SURE + 1;
  if (!name || [...name].length > LONGEST || !/^[\p{L}\p{M}·•.()（）\s'&-]+$/u.test(name)) return undefined;
  if (COURTESY.test(name)) return undefined;
  if (/\p{Script=Han}[·•.]\p{Script=Han}/u.test(name)) return SURE + 1;
  if (/^[a-z .'-]+$/i.test(name)) return /^[a-z]+(?:[ .'-][a-z]+)+$/i.test(name) ? LIKELY + 1 : 2;
  if (DESK.test(name)) return SURE;
  return likenessOfHan(name) + (isPlaceName(name) ? -3 : 0);
}

function likenessOfHan(name: string): number {
  const surname = surnameLength(name);
  const { length } = name;
  if (TITLE.test(name)) return length <= 6 ? SURE : 1;
  if (surname === 2 && length <= 5) return SURE + 1;
  if (COMPANY.test(name)) return length > 3 ? 2 : -1;
  const short = length >= 2 && length <= 4 ? 1 : length <= 6 ? 0 : -3;
  const fits = surname === 1 && (length === 2 || length === 3);
  return short + (fits ? 4 : 0) - (ADDRESS_END.test(name) ? 4 : 0);
}

export function isMasked(name: string): boolean {
  return MASKED.test(name.replace(BEHIND, ''));
}

function isPlaceName(name: string): boolean {
  return namesAt(name, 0).some((alias) => alias.name === name && alias.meanings.some(({ place }) => place.level !== 'county'));
}
