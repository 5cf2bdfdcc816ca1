/** What was called so, and where it is today: the old county, its city, the county of today. */
const OF_OTHER_SUFFIX = `
即墨市 青岛市 即墨区|密云县 北京市 密云区|延庆县 北京市 延庆区|崇明县 上海市 崇明区|浦东区 上海市 浦东新区|光明新区 深圳市 光明区
龙华新区 深圳市 龙华区|坪山新区 深圳市 坪山区|管城区 郑州市 管城回族区|瀍河区 洛阳市 瀍河回族区|顺河区 开封市 顺河回族区
梅里斯区 齐齐哈尔市 梅里斯达斡尔族区|章丘市 济南市 章丘区|富阳市 杭州市 富阳区|临安市 杭州市 临安区|奉化市 宁波市 奉化区|上虞市 绍兴市 上虞区
海门市 南通市 海门区|溧水县 南京市 溧水区|高淳县 南京市 高淳区|望城县 长沙市 望城区|增城市 广州市 增城区|从化市 广州市 从化区
双流县 成都市 双流区|长安县 西安市 长安区|江津市 重庆市 江津区|合川市 重庆市 合川区|璧山县 重庆市 璧山区
宁河县 天津市 宁河区|静海县 天津市 静海区|铜山县 徐州市 铜山区|江都市 扬州市 江都区|金坛市 常州市 金坛区|长乐市 福州市 长乐区
`;

/** Merged into another, which is to be looked at. */
const ABOLISHED = `
闸北区 上海市 静安区|卢湾区 上海市 黄浦区|南汇区 上海市 浦东新区|宣武区 北京市 西城区|崇文区 北京市 东城区|下城区 杭州市 拱墅区
江北区 重庆市 两江新区|渝北区 重庆市 两江新区|塘沽区 天津市 滨海新区|汉沽区 天津市 滨海新区|大港区 天津市 滨海新区|白下区 南京市 秦淮区
沧浪区 苏州市 姑苏区|平江区 苏州市 姑苏区|金阊区 苏州市 姑苏区|萝岗区 广州市 黄埔区|芳村区 广州市 荔湾区|梅列区 三明市 三元区
`;

export interface OldPlace {
  old: string;
  city: string;
  area: string;
  abolished: boolean;
}

function listed(places: string, abolished: boolean): OldPlace[] {
  return places
    .trim()
    .split(/[|\n]/)
    .map((place) => place.split(' ') as [string, string, string])
    .map(([old, city, area]) => ({ old, city, area, abolished }));
}

export const OLD_PLACES = [...listed(OF_OTHER_SUFFIX, false), ...listed(ABOLISHED, true)];
