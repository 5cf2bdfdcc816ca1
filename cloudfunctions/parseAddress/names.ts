import { isPlace } from './regions';

/** Surnames of most people, and those of two characters. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪章鲁倪庞邢俞翟蓝聂齐葛柴伍庄温殷欧申柯凌牛樊耿关焦祝纪舒丛管车苗曲尚霍甘季阎傅项裴颜翁岳符';
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯|轩辕|钟离|闻人|端木|呼延|南宫|独孤|百里|东郭|西门|申屠|太史|澹台)/;
const TITLE = /(?:先生|女士|小姐|太太|老师|同学|师傅|经理|老板|医生|律师|阿姨|叔叔|收)$/;
const ADDRESS_END =
  /(?:[省市区县旗州盟镇乡村路街道巷弄号栋幢座楼层室户里苑城湾组队园店厂校院馆]|单元|花园|大厦|广场|公寓|公司|\))$/;
const LONGEST = 16;

/**
 * How much a word looks like somebody's name, from 1 for hardly; negative for hardly at all. Undefined for what no name
 * can be. What it is called by or the code of a virtual number may follow it: 何静（妈妈）, 赵敏[3721].
 */
export function likeness(word: string): number | undefined {
  const name = word.replace(/\[\d{2,6}\]$|[(\uff08]\p{Script=Han}{1,6}[)\uff09]$/u, '');
  if (!name || [...name].length > LONGEST || !/^[\p{L}·•.()\s'-]+$/u.test(name)) return undefined;
  if (isPlace(name)) return -6;
  if (/\p{Script=Han}[·•]\p{Script=Han}/u.test(name)) return 6;
  if (/^[a-z .'-]+$/i.test(name)) return 2;
  if (TITLE.test(name)) return 5;
  if (COMPOUND.test(name) && name.length <= 4) return 6;
  const short = name.length >= 2 && name.length <= 4;
  const surname = short && name.length <= 3 && SURNAMES.includes(name.charAt(0)) ? 4 : 0;
  return surname + (short ? 1 : 0) - (ADDRESS_END.test(name) ? 4 : 0);
}
