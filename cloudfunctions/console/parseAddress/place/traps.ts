/** After a short name of a city: 北京路 is no Beijing. */
const STREET = /^[东西南北中一二三四五六七八九十]{0,2}(?:大?[道街](?!办)|路|巷|弄|线)/;
/** After a short name of a county, of which there are many more: 上海花园, 海珠桥. */
const SPOT =
  /^(?:[东西南北中新老上下大小一二三四五六七八九十]{0,2}(?:大?[道街]|路|巷|弄|[镇乡村](?![\u3400-\u9fff]{1,2}[镇乡])|桥|站|港|山|湖|河|门|口|园|苑|城)|花园|广场|公园|大厦|大学|小区|医院|宾馆|酒店|饭店|商会|机场|中心|国际|新城|人家|公寓|物流|银行)/;
/** 杭州市第一医院 is no region with something behind it. */
const INSTITUTION =
  /^(?:人民|政府|第[一二三四五六七八九十\d]|[^\s]{0,4}(?:医院|大学(?![路城村街生])|学院|中学|小学|公司|集团|银行))/;
/** After a short name alone, what tells that an address goes on. */
const GOES_ON = /^\S*?(?:[路街道村镇乡]|\d+[号弄栋幢]|公寓|小区|花园|大厦|广场|[苑院湾]|学校|大学|园区)/;
/** 解放路6号江苏省中医院: the word was an address before it came to the place. */
const WENT_ON = /[路街道巷弄号栋幢村\d园苑庭府]/;

export const namesStreet = (after: string) => STREET.test(after);
export const namesSpot = (after: string) => SPOT.test(after);
export const namesInstitution = (after: string) => INSTITUTION.test(after);
export const goesOnAsAddress = (after: string) => GOES_ON.test(after) && !SPOT.test(after);
export const wasAnAddress = (before: string) => WENT_ON.test(before);
