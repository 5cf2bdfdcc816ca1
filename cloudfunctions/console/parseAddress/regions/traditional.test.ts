import { shortNames } from './names';
import { cities, counties, provinces } from './table';
import { simplified } from './traditional';

const WRITTEN: [string, string][] = [
  ['苗栗縣後龍鎮', '苗栗县后龙镇'],
  ['廣東省廣州市海珠區示範路12號3棟1單元502室', '广东省广州市海珠区示范路12号3栋1单元502室'],
  ['臺灣省臺北市信義區測試路五段7號89樓', '台湾省台北市信义区测试路五段7号89楼'],
  ['香港特別行政區九龍油尖旺區廣場大廈', '香港特别行政区九龙油尖旺区广场大厦'],
  ['重慶市雲陽縣雙江街道樣板村', '重庆市云阳县双江街道样板村'],
  [
    '收貨人：陳小林 電話 手機 詳細地址 聯繫人 姓名 訂單編號 備註',
    '收货人：陈小林 电话 手机 详细地址 联系人 姓名 订单编号 备注',
  ],
  ['張劉楊黃趙吳孫馬鄭馮韓蔣葉蘇盧鍾譚', '张刘杨黄赵吴孙马郑冯韩蒋叶苏卢钟谭'],
];
for (const [traditional, simple] of WRITTEN)
  it(`reads ${traditional}`, () => expect(simplified(traditional)).toBe(simple));

it('leaves the names of today as they are', () => {
  for (const name of Object.values({ ...provinces, ...cities, ...counties })) {
    expect(simplified(name)).toBe(name);
    for (const short of shortNames(name, 'county')) expect(simplified(short)).toBe(short);
  }
});

it('keeps the length of a text, emoji and rare characters too', () => {
  for (const text of ['', '收件人📦陳𠮷', '乾縣', '\ud842'])
    expect(simplified(text)).toHaveLength(text.length);
});
