import type { Explanation } from '../contract/define';
import { isTransportCode, OWN } from './codes';

const busy: Explanation = { title: '微信系统繁忙', action: '请稍等几秒再试一次。', retryable: true };
const broken: Explanation = {
  title: '与微信的连接中断，没有收到答复',
  action: '请检查网络，稍后再试。',
  retryable: true,
};
const permission: Explanation = {
  title: '云函数没有调用这个接口的权限',
  action:
    '请用微信开发者工具重新上传这个云函数（config.json 里声明了权限），上传后约 10 分钟生效。在云控制台里测试也可能得到这个错误，请从小程序里再试。',
};
const credential: Explanation = {
  title: '微信不接受当前的调用凭证',
  action: '请再试一次；一直出现时，请核对 AppID 和 AppSecret 是否属于同一个账号。',
  retryable: true,
};

/**
 * Codes any API may answer (docs/wechat/runtime.md#cloud-calls, docs/wechat/logistics-api.md#error-codes,
 * docs/wechat/server-api.md#global-codes). Where a contract explains a code itself, that wins.
 */
export const SHARED_ERRORS: Record<number, Explanation> = {
  [-1]: busy,
  40001: credential,
  40003: { title: 'openid 不对', action: '请核对这位买家的 openid 是否属于当前小程序。' },
  40013: { title: 'AppID 不对', action: '请核对云函数环境变量里的 AppID。' },
  40014: credential,
  40066: { title: '接口地址不对', action: '请升级 wx-logistics，并告知开发者。' },
  40097: { title: '微信说参数不完整', action: '请检查必填项；这家快递可能还需要密码。' },
  40125: { title: 'AppSecret 不对', action: '请核对云函数环境变量里的 AppSecret，重置过就换成新的。' },
  40164: {
    title: '当前服务器 IP 不在白名单里',
    action: '请到微信后台「开发管理 > 开发设置 > IP 白名单」加入云函数的固定出口 IP，或关闭白名单。',
  },
  40199: { title: '微信没有这个运单号', action: '请核对运单号和快递公司。' },
  40243: {
    title: 'AppSecret 已被冻结',
    action: '请到微信后台解冻或重置 AppSecret，再更新云函数的环境变量。',
  },
  41001: credential,
  41002: { title: '缺少 AppID', action: '请在云函数的环境变量里填写 AppID。' },
  41004: { title: '缺少 AppSecret', action: '请在云函数的环境变量里填写 AppSecret。' },
  42001: credential,
  45009: { title: '今天的调用次数已用完', action: '请明天再试，或到微信后台申请提高额度。' },
  45011: { title: '调用太频繁', action: '请停一分钟再试。', retryable: true },
  45035: { title: '当前服务器 IP 不在白名单里', action: '请到微信后台把云函数的固定出口 IP 加入白名单。' },
  47001: { title: '微信读不懂这次请求的数据', action: '请检查填写的内容；一直出现时请告知开发者。' },
  48001: { title: '这个账号没有开通该接口', action: '请确认小程序已认证，并在微信后台开通了物流助手。' },
  48004: { title: '该接口已被微信封禁', action: '请到微信后台查看站内信。' },
  50002: { title: '账号被限制使用', action: '请到微信后台查看站内信。' },
  50004: { title: '账号被禁止使用该接口', action: '请到微信后台查看站内信。' },
  50007: { title: '账号已被冻结', action: '请到微信后台查看站内信。' },
  61004: { title: '当前服务器 IP 不在白名单里', action: '请到微信后台把云函数的固定出口 IP 加入白名单。' },
  61007: { title: '接口没有授权给第三方平台', action: '请在授权时勾选物流权限。' },
  89503: { title: '这个 IP 的调用需要管理员确认', action: '请小程序管理员在微信里确认后再试。' },
  89506: { title: '管理员拒绝了这个 IP 的调用', action: '请 24 小时后再试，并请管理员确认。' },
  89507: { title: '管理员拒绝了这个 IP 的调用', action: '请 1 小时后再试，并请管理员确认。' },
  930555: busy,
  930561: { title: '微信说参数不对', action: '请检查填写的内容；一直出现时请告知开发者。' },
  930563: { title: '微信没有这个订单', action: '请核对订单号、快递公司和运单号是不是同一单。' },
  930566: { title: '小程序没有开通物流助手', action: '请到微信公众平台开通物流助手并完成授权。' },
  930568: { title: '个人主体的小程序不能使用物流助手', action: '请使用企业或个体户主体的小程序。' },
  9300501: { title: '快递公司没有接受', action: '请核对填写的内容；不清楚原因时，请联系快递网点。' },
  9300504: { title: '快递公司没有这种服务', action: '请从这个账号的服务里重新选择。' },
  9300505: { title: '这家店被限制使用物流助手', action: '请到微信公众平台查看站内信。' },
  9300506: { title: '运单已有轨迹，不能取消', action: '请联系快递网点拦截，或让收件人拒收。' },
  9300507: { title: '快递公司不认识这次请求的凭证', action: '请重新提交；一直出现时请联系快递网点。' },
  9300508: {
    title: '这个订单号已经用过了',
    action: '请核对是不是已经建过运单；要另建一单，请换一个订单号。',
  },
  9300510: { title: '快递公司没有这种服务', action: '请从这个账号的服务里重新选择。' },
  9300513: { title: '额度已用完', action: '请联系快递网点充值后再试。' },
  9300517: { title: '操作只能是绑定或解绑', action: '请检查填写的内容。' },
  9300521: { title: '运单正在生成', action: '请稍等几秒，用同一个订单号再查一次。', retryable: true },
  9300522: {
    title: '这个订单号已经用过了',
    action: '请核对是不是已经建过运单；要另建一单，请换一个订单号。',
  },
  9300523: { title: '面单余额不足', action: '请联系网点充值后再试。' },
  9300524: { title: '这单已经取消过了', action: '不用再取消；要重新发货，请换一个订单号。' },
  9300527: { title: '这家快递没有面单余额', action: '直营快递按月结算，不用充值。' },
  9300529: { title: '这个账号已经绑定过了', action: '不用再绑定，请在物流账号列表里查看。' },
  9300530: { title: '这个账号没有绑定', action: '请刷新物流账号列表，核对客户编码和快递公司。' },
  9300531: { title: '客户编码或密码不对', action: '请向网点核对电子面单客户编码和密码。' },
  9300533: { title: '打印员的标签不对', action: '请检查标签：最多 10 个，用英文逗号隔开。' },
  9300538: { title: '没有要处理的订单', action: '请至少选择一个订单。' },
  9300539: { title: '一次处理的订单太多', action: '请减少数量，分几次处理。' },
  9300502: { title: '快递公司系统出错', action: '请稍后再试；一直出现时请联系快递网点。', retryable: true },
  9300503: { title: '微信不认识这家快递公司', action: '请重新选择快递公司。' },
  9300509: { title: '操作太快', action: '请停几秒再试。', retryable: true },
  9300520: { title: '微信不认识这家快递公司', action: '请重新选择快递公司。' },
  9300525: { title: '这个客户编码还没有绑定', action: '请先在「账号」里绑定它。' },
  9300526: { title: '有一项内容太长', action: '请缩短后重试。' },
  9300528: { title: '运单号不对', action: '请核对运单号；查询时也可以不填运单号。' },
  9300537: { title: '调用太频繁', action: '请停一分钟再试。', retryable: true },
  [OWN.outcomeUnknown]: {
    title: '这单可能已经建好，正在向快递确认',
    action: '请不要重新下单，稍等几秒点「继续查询」；用同一个订单号再试不会重复下单。',
    retryable: true,
  },
  [OWN.orderIdTaken]: {
    title: '这个订单号已经用过了',
    action: '请核对是不是已经建过运单；要另建一单，请换一个订单号。',
  },
  [OWN.orderOrphaned]: {
    title: '快递公司没有这单的运单',
    action: '前后十多分钟都没有查到；要寄出，请换一个订单号重新下单。万一之后又出现，会自动列为已建好。',
  },
  [OWN.orderCancelled]: {
    title: '这单已经取消',
    action: '取消过的订单号不能再用；要重新发货，请换一个订单号。',
  },
  [OWN.noTimeLeft]: {
    title: '云数据库答复太慢，这次还没有提交给微信',
    action: '请稍等几秒再试一次。',
    retryable: true,
  },
  [OWN.notInLedger]: {
    title: '运单列表里没有这一单',
    action: '它不是从这里建的，或还没有建。请按订单号和快递公司查询。',
  },
  [OWN.changedMeanwhile]: {
    title: '别人刚刚改过这里',
    action: '请刷新看一眼，再改一次。',
  },
  [-604100]: { title: '微信没有这个云调用接口', action: '请升级 wx-logistics，并告知开发者。' },
  [-604101]: permission,
  [-604102]: broken,
  [-604103]: busy,
  [-604104]: {
    title: '这次调用的来源不被允许',
    action: '云调用要从小程序里发起；本地调试和云控制台里可能不行，请从小程序页面再试。',
  },
  [-601018]: permission,
  [-602018]: permission,
};

export function explainCode(code: number, own: Record<number, Explanation>): Explanation {
  const known = own[code] ?? SHARED_ERRORS[code];
  if (known) return known;
  if (isTransportCode(code)) return broken;
  return { title: `微信返回错误 ${code}`, action: '请稍后再试；一直出现时，请把错误码告知开发者。' };
}
