export type Level = 'province' | 'city' | 'county';

const PEOPLE =
  '(?:蒙古|柯尔克孜|哈萨克|锡伯|塔吉克|各族|(?:布依|苗|侗|藏|羌|哈尼|彝|壮|傣|景颇|蒙古|白|回|朝鲜|哈萨克|傈僳|土家|满|瑶|畲|黎|水|佤|拉祜|布朗|独龙|怒|纳西|仡佬|仫佬|毛南|达斡尔|鄂温克|鄂伦春|裕固|保安|东乡|撒拉|土|普米)族)';
const PEOPLES = new RegExp(`(?<=.)${PEOPLE}+$`);
/** What a county is called by, apart from its name. */
const COUNTY = /(?:新区|林区|矿区|特区|街道|区|县|市|旗|镇|乡)$/;
/** Beside 井陉县 and 北戴河区 in the same city. */
const NEVER_SHORTER = /^(?:井陉矿区|北戴河新区)$/;
const CITY = /(?:市|地区|盟|县)$/;
const PROVINCE = /(?:省|市|(?:维吾尔|壮族|回族)?自治区|特别行政区)$/;

/**
 * The shorter names that people write for a place, the barest last: 双江县, 双江. Without the full name, and none of one
 * character: nobody reads 城 as 城区.
 */
export function shortNames(full: string, level: Level): string[] {
  const names = level === 'province' ? ofProvince(full) : level === 'city' ? ofCity(full) : ofCounty(full);
  return [...new Set(names)].filter((name) => name.length > 1 && name !== full);
}

/** As it may be called after a change of its rank or before one: 即墨市 and 即墨县 for 即墨区. */
export function rankedNames(full: string, level: Level): string[] {
  if (level === 'province' || !/[区县市旗盟州]$/.test(full)) return [];
  const bare = shortNames(full, level).at(-1);
  const ranks = level === 'city' ? ['市', '地区', '盟', '州市'] : ['区', '县', '市', '新区', '地区'];
  return bare ? ranks.map((rank) => bare + rank).filter((name) => name !== full) : [];
}

function ofProvince(full: string): string[] {
  const bare = full.replace(PROVINCE, '');
  if (full.endsWith('自治区')) return [`${bare}自治区`, bare];
  return full.endsWith('特别行政区') ? [`${bare}特区`, bare] : [bare];
}

function ofCity(full: string): string[] {
  if (!full.endsWith('自治州')) return [full.replace(CITY, '')];
  const bare = withoutPeoples(full.slice(0, -3));
  return [`${bare}自治州`, `${bare}州`, bare];
}

function ofCounty(full: string): string[] {
  if (NEVER_SHORTER.test(full)) return [];
  const autonomous = /^(.+)自治([县旗])$/.exec(full);
  if (autonomous) {
    const [, named = '', rank = ''] = autonomous;
    const bare = withoutPeoples(named);
    return [`${bare}自治${rank}`, `${bare}${rank}`, bare];
  }
  const bare = /族区$/.test(full) ? withoutPeoples(full.slice(0, -1)) : full.replace(COUNTY, '');
  if (full.endsWith('矿区')) return [`${bare}矿`, `${bare}区`, bare];
  return /[族新林特]区$/.test(full) ? [`${bare}区`, bare] : [bare];
}

/** 双江拉祜族佤族布朗族傣族 → 双江; where a people is all there is, it is the name: 鄂温克族 → 鄂温克. */
function withoutPeoples(named: string): string {
  const bare = named.replace(PEOPLES, '');
  return bare.replace(/族$/, '');
}
