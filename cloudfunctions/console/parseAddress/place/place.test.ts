import { indexOf } from '../labels';
import { labelMark, numberMark, REGION } from '../marks';
import { takePlace } from './place';

const PHONE = numberMark(0);
const ADDRESS = labelMark(indexOf('address'));

/** province|city|area, the text with @ where the region was, and the doubts. */
const taken = (text: string) => {
  const { region, text: rest, doubts } = takePlace(text);
  const { province, city, area } = region;
  const left = rest
    .replaceAll(REGION, '@')
    .replaceAll(PHONE, '#')
    .replace(/[\s\uf000-\uf7ff]+/g, ' ');
  return [`${province}|${city}|${area}`, left.trim(), ...doubts.map(({ field, kind }) => `${field}:${kind}`)];
};

describe('the region of a text', () => {
  it.each([
    ['广东省广州市海珠区示例大道', '广东省|广州市|海珠区', '@ 示例大道'],
    ['广东 广州 海珠区 示例大道', '广东省|广州市|海珠区', '@ 示例大道'],
    ['广州市海珠区示例大道', '广东省|广州市|海珠区', '@ 示例大道'],
    ['江苏昆山市样板路', '江苏省|苏州市|昆山市', '@ 样板路'],
    ['上海浦东新区示例路', '上海市|上海市|浦东新区', '@ 示例路'],
    ['湖北省仙桃市样板大道', '湖北省|仙桃市|仙桃市', '@ 样板大道'],
    ['吉林省吉林市船营区样板路', '吉林省|吉林市|船营区', '@ 样板路'],
    [`浙江省 ${ADDRESS} 杭州市,西湖区/测试路`, '浙江省|杭州市|西湖区', '@ /测试路'],
    ['香港特别行政区九龙油尖旺区样板街', '香港特别行政区|九龙|油尖旺区', '@ 样板街'],
  ])('is named in full or short: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['重庆市重庆市云阳县示例路', '重庆市|重庆市|云阳县', '@ 示例路'],
    ['重庆市 县 云阳县', '重庆市|重庆市|云阳县', '@'],
    ['重庆市县忠县金沙路', '重庆市|重庆市|忠县', '@ 金沙路'],
    ['海南省 省直辖县级行政区划 文昌市', '海南省|文昌市|文昌市', '@'],
    ['哈尔滨市哈尔滨市道里区', '黑龙江省|哈尔滨市|道里区', '@'],
    ['江苏省宿迁市其它区发展大道', '江苏省|宿迁市|', '@ 发展大道'],
    [
      '广西玉林市博白县 凤山镇广西玉林市博白县凤山镇供销社',
      '广西壮族自治区|玉林市|博白县',
      '@ 凤山镇 凤山镇供销社',
    ],
    ['江省杭州市滨江区江陵路', '浙江省|杭州市|滨江区', '@ 江陵路'],
  ])('is said twice, with words of tables between, or cut off: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['西湖区测试路18号\n杭州市, 浙江省', '浙江省|杭州市|西湖区', '@ 测试路18号 @'],
    ['新州镇试验街5号\n儋州市, 海南省', '海南省|儋州市|新州镇', '@ 试验街5号 @'],
    ['宝山区桃源路16弄\n上海市', '上海市|上海市|宝山区', '@ 桃源路16弄 @'],
  ])('is in two pieces: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['青岛市即墨市示例路', '山东省|青岛市|即墨区', '@ 示例路'],
    ['西藏那曲地区色尼区', '西藏自治区|那曲市|色尼区', '@'],
    ['郑州市管城区示例路', '河南省|郑州市|管城回族区', '@ 示例路'],
    ['伊犁州塔城地区额敏县', '新疆维吾尔自治区|塔城地区|额敏县', '@'],
    ['兵团第八师石河子市', '新疆维吾尔自治区|石河子市|石河子市', '@'],
    ['河北省雄安新区容城县', '河北省|保定市|容城县', '@'],
    ['内蒙古省赤峰市喀喇沁旗', '内蒙古自治区|赤峰市|喀喇沁旗', '@'],
    ['江西省抚州市东乡县小璜镇', '江西省|抚州市|东乡区', '@ 小璜镇'],
    ['甘肃省临夏州东乡县锁南镇', '甘肃省|临夏回族自治州|东乡族自治县', '@ 锁南镇'],
    ['重庆合川市民主大街', '重庆市|重庆市|合川区', '@ 民主大街'],
    ['天津市蓟县渔阳镇', '天津市|天津市|蓟州区', '@ 渔阳镇'],
    ['东莞 长安镇', '广东省|东莞市|长安镇', '@'],
    ['东莞市南城区', '广东省|东莞市|南城街道', '@'],
  ])('is called as it was, or as people call it: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['上海市闸北区示例路', '上海市|上海市|静安区', '@ 示例路', 'area:abolished'],
    ['重庆市渝北区示例路', '重庆市|重庆市|两江新区', '@ 示例路', 'area:abolished'],
    ['重庆市渝北区两江新区', '重庆市|重庆市|两江新区', '@'],
    ['湖北省襄樊市樊城区', '湖北省|襄阳市|樊城区', '@', 'city:abolished'],
    ['巢湖地区无为县', '安徽省|芜湖市|无为市', '@', 'city:abolished'],
    ['云阳县双江街道', '重庆市|重庆市|云阳县', '@ 双江街道', 'province:derived', 'city:derived'],
    ['朝阳区样板路', '||朝阳区', '@ 样板路', 'city:ambiguous'],
    ['河北省桥西区样板路', '河北省||桥西区', '@ 样板路', 'city:ambiguous'],
    ['广州海珠示例大道', '广东省|广州市|海珠区', '@ 示例大道', 'area:derived'],
    ['江苏省杭州市西湖区', '浙江省|杭州市|西湖区', '@', 'province:ambiguous'],
    ['成都天府新区万安街', '四川省|成都市|双流区', '@ 天府新区万安街', 'area:derived'],
  ])('is doubted where it is concluded, ambiguous or gone: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it.each([
    ['北京路12号', '||', '北京路12号'],
    ['鼓楼区 南京二路9号', '||鼓楼区', '@ 南京二路9号', 'city:ambiguous'],
    ['上海市黄浦区 南京东路9号', '上海市|上海市|黄浦区', '@ 南京东路9号'],
    ['上海花园3栋', '||', '上海花园3栋'],
    ['广东省广州市海珠中路9号', '广东省|广州市|', '@ 海珠中路9号'],
    ['解放路6号江苏省中医院对面', '||', '解放路6号江苏省中医院对面'],
    ['阿里虚拟号 重庆市云阳县', '重庆市|重庆市|云阳县', '阿里虚拟号 @'],
    ['宁波 浙江省嘉兴市南湖区', '浙江省|嘉兴市|南湖区', '宁波 @'],
    ['武侯区,四川大学', '四川省|成都市|武侯区', '@ ,四川大学', 'province:derived', 'city:derived'],
    ['济南市市中区经七路8号德明(济南)事务所', '山东省|济南市|市中区', '@ 经七路8号德明(济南)事务所'],
    ['山东省青岛市黄岛区长江路上海花园', '山东省|青岛市|黄岛区', '@ 长江路上海花园'],
  ])('is not in the name of a street, a building or a person: %j', (text, ...expected) => {
    expect(taken(text)).toEqual(expected);
  });
});
