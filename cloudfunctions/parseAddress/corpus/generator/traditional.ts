/** Each simplified character with the traditional one after it; of the words that a person, a place or a label has. */
const PAIRS =
  '东東广廣区區县縣湾灣苏蘇龙龍陕陝宁寧辽遼贵貴庆慶云雲号號楼樓单單镇鎮乡鄉街街园園厦廈场場测測试試样樣验驗' +
  '电電话話详詳细細订訂编編张張陈陳杨楊赵趙刘劉吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓邓鄧冯馮萧蕭苏蘇吕呂卢盧钟鍾谭譚' +
  '陆陸贾賈邹鄒阎閻颜顏长長门門汉漢滨濱关關临臨兴興义義乐樂齐齊鲁魯济濟烟煙台臺维維尔爾壮壯藏藏蒙蒙' +
  '伟偉丽麗强強军軍杰傑涛濤红紅鹏鵬飞飛远遠建建国國晓曉语語书書凤鳳华華东東发發货貨这這个個请請谢謝麻麻烦煩老老师師' +
  '机機码碼联聯户戶帐帳顺順丰豐岳嶽锦錦绣繡阳陽银銀双雙桥橋实實学學产產业業创創时時代代际際医醫组組层層胜勝团團结結';

const TRADITIONAL = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) TRADITIONAL.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

export function inTraditional(text: string): string {
  return [...text].map((character) => TRADITIONAL.get(character) ?? character).join('');
}
