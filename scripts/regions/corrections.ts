/**
 * Until when changes of county level and above are known: the lists of 民政部 and the yearly lists of Wikipedia, as
 * FIERsity/china-prefecture-crosswalk, pluwen/china-cities-dataset and mumuy/data_location follow them.
 */
export const STATE = '2026-08';

/**
 * A code and the name it bears today; what is not in the package, or wrong there. The codes of towns and of 台湾 are made
 * up, there as here.
 */
export const ADDED: Record<string, string> = {
  // 重庆市人民政府 2025-11-06, 重庆市民政局 2025-12-05: 江北区 and 渝北区 abolished, 两江新区 set up.
  500157: '两江新区',
  // 新疆维吾尔自治区人民政府 2026-03-26 (民政部 2026): set up below 喀什地区.
  653132: '岑岭县',
  // 新疆维吾尔自治区人民政府 2026-04-17 (民政部 2026): set up directly below the region.
  659013: '草湖市',
  // 台湾 2014-12-25: the towns of 桃园市 became its districts.
  711489: '龙潭区',
  711497: '复兴区',
  711159: '金山区',
  // 广东省 2021: 民众, 南朗 and 火炬开发区 of 中山 became 街道.
  442017: '民众街道',
  442019: '中山港街道',
  442025: '南朗街道',
  // 嘉峪关 has two 街道 and three towns; its three districts of 2009 are no more.
  620201: '雄关街道',
  620202: '钢城街道',
};

/** Not there today, or there under another code. */
const ABOLISHED: Record<string, string> = {
  // 重庆市 2025-11-06: see 两江新区.
  500105: '江北区',
  500112: '渝北区',
  // 山东省 2020-06: part of 烟台市蓬莱区.
  370634: '长岛县',
  // 江苏省 2020-07: part of 南通市崇川区.
  320611: '港闸区',
  // 福建省 2021-02: part of 三明市三元区.
  350402: '梅列区',
  // 广东省 2021: part of 小榄镇.
  442015: '东升镇',
  // 甘肃省: see 嘉峪关 above.
  620290: '雄关区',
  620291: '长城区',
  620292: '镜铁区',
  // 台湾 2014-12-25: see 桃园市 above.
  711487: '中坜市',
  711488: '平镇市',
  711490: '杨梅市',
  711491: '新屋乡',
  711492: '观音乡',
  711493: '桃园市',
  711494: '龟山乡',
  711495: '八德市',
  711496: '大溪镇',
  711498: '大园乡',
  711499: '芦竹乡',
  // 台湾 2015: towns that became 头份市 and 员林市.
  711583: '头份镇',
  711783: '员林镇',
  // A misspelling of 苓雅区, one of 崁顶乡, and a place in 秀林乡.
  710203: '芩雅区',
  712484: '莰顶乡',
  712688: '太鲁阁',
};

/** The same zone stands there once more under its own name, or several districts share it. */
const LISTED_TWICE: Record<string, string> = {
  130390: '经济技术开发区',
  131090: '开发区',
  220192: '经济技术开发区',
  320590: '工业园区',
  320591: '高新区',
  320890: '经济开发区',
  321090: '经济开发区',
  340190: '高新技术开发区',
  340191: '经济技术开发区',
  341390: '经济开发区',
  370190: '高新区',
  370290: '开发区',
  370690: '开发区',
  370890: '高新区',
  371091: '经济技术开发区',
  410190: '高新技术开发区',
  410191: '经济技术开发区',
  411690: '经济开发区',
};

/** Neither city nor county, but words of official tables. */
const FILLERS: Record<string, string> = {
  419000: '省直辖县',
  429000: '省直辖县',
  469000: '省直辖县',
  500200: '县',
  620201: '市辖区',
  659000: '自治区直辖县级行政区划',
  710199: '其它区',
  710299: '其它区',
  710399: '其它区',
  710499: '其它区',
  710799: '其它区',
  710899: '其它区',
  710999: '其它区',
};

/** Rows of the package that are left out. */
export const REMOVED: Record<string, string> = { ...ABOLISHED, ...LISTED_TWICE, ...FILLERS };

/** A list of the package as it is right today, in the order of the codes. */
export function corrected(list: Record<string, string>, digits: 2 | 4 | 6): Record<string, string> {
  const right = { ...list };
  for (const [code, name] of Object.entries(REMOVED)) if (right[code] === name) delete right[code];
  for (const [code, name] of Object.entries(ADDED))
    if (digits === 6 || /^0+$/.test(code.slice(digits))) right[code] = name;
  return right;
}
