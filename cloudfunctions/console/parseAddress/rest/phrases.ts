/** What people say around an address. */
const COURTESY =
  /(?:你好|您好|在吗|谢谢|客服|虚拟号|隐私号|保护号)|^(?:多谢|感谢|麻烦|拜托|辛苦|亲|老板|哈喽|嗨|好的|收到|地址|就是|这个|以下|如下|下面|如图|请|劳烦|帮|发[到您你]|寄到|邮寄|快递|送到|寄给|发给|给[您你]|我的|新的|电话|手机|姓名|名字|收货|收件|寄件|发货|联系)|(?:感谢|麻烦了|辛苦了|拜托了|地址|哦|啦|呢|吧|啊|呀|嘛|哟|噢|了|的)$|(?:地址|住)[是在]$|(?:发|寄|送)[到往]$|(?:姓名|地址).*(?:包含|填写|写上)/;
/** Somebody's words, and yet a place. */
const NAMES_A_PLACE = /(?:路|街|巷|村|镇|小区|大厦|花园|广场)/;

const COURIER = '(?:顺丰|圆通|中通|申通|韵达|京东|极兔|邮政|EMS|德邦)';
/** What the sender or the courier is asked to do. */
const WISHES = new RegExp(
  `^(?:请|麻烦|要|最好|务必|尽量)?(?:尽快|尽早|加急|急件|发${COURIER}|走${COURIER}|${COURIER}(?:快递|速运|速递|快运|到付|特快|标快)?$|到付|保价|放(?:在|到|门|丰巢|快递柜|驿站|前台|物业|保安)|送货上门|送上门|别(?:放|打|送)|打电话|提前(?:打|联系)|周[一二三四五六日末](?:[前后送发到再才之]|[上下]午|晚)|工作日|当天|今天|明天|轻放|易碎|包装|多送|送(?:点|小)|赠品|开发票)` +
    '|^(?:发|寄)(?:样品?|小样|礼盒|现货|大货)|拒收$' +
    '|^(?:请)?(?:请?勿|禁止|严禁|不准|不要|不收|不许|不接受|谢绝|拒收|拒签|只收|只发|送到(?:家|门|楼)|到了?(?:打|联系|先)|务必(?!在)|(?:样品|配件|补发|换货|退货|下单|缺货)$)' +
    '|(?:前到|发货|发出|上门|轻放|放门口|放驿站|不着急|到付|加急)$',
);

const QUANTITY =
  /^(?:[x×*]\s?\d+|\d+\s?(?:件|个|盒|箱|套|只|双|条|瓶|袋|包|份|斤|支|本|台|把|罐|桶|张|片|副|块))$|^\D{1,12}\d+(?:件|个|盒|箱|套|只|双|条|瓶|袋|包|份|斤|支|本|台|罐|桶)$|^\d+(?:\.\d+)?(?:kg|g|ml|公斤|斤|克)|[x×*]\s?\d+(?:\s\d+)?$/i;
const KIND_OF_GOODS =
  /^(?:红|黑|白|蓝|绿|黄|灰|粉|紫|米|咖啡|藏青|卡其)色|^(?:[SMLX]{1,4}|均)码$|码数?$|^商品|^规格/i;

export function isCourtesy(text: string): boolean {
  const words = text.replace(/\[\d+\]/g, '');
  return COURTESY.test(words) && !/\d/.test(words) && !NAMES_A_PLACE.test(words);
}

export function isWish(text: string): boolean {
  return WISHES.test(text) && !NAMES_A_PLACE.test(text);
}

/** 2kg水管, 3件, ×2. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text);
}

export function isGoods(text: string): boolean {
  return KIND_OF_GOODS.test(text);
}
