import { h } from '../../engine/console/client/dom';
import { mono, table } from '../../engine/console/client/table';
import { CANCEL_REASONS, type CourierReason, ORDER_REASONS } from '../courier-reasons';

const RULES = [
  '密码里有 wrong，或少于 6 位：账号或密码不对（9300531）。其他密码都能绑定。',
  'EMS 提交后审核 60 秒；服务类型写「拒绝」就审核不通过。可以在「时钟」里快进。',
  '示例商户那个审核中的 EMS 账号一直审核中。',
  '小店账号的余额只在 needBalance 为 true 时返回；筛选后没有账号返回 10025120。',
  '加盟快递每建一单少一张面单，取消后还回来；余额是 0 时返回 9300523。直营和散单不扣。',
  '同一个订单号、同样的请求再来一次：顺丰、中通、京东给回原来的运单，其他快递返回 9300522。',
  '同一个订单号、不同的请求：圆通返回 9300508，其他快递返回 9300522。取消过的订单号不能再用。',
  '安能，备注里有 ORPHAN：返回 9909001，订单号被占用，却没有运单。',
  '极兔，备注里有 SLOW：先返回 9300521，30 秒后同样的请求才给运单。',
  '轨迹跟着时钟走：一小时内揽收，两天内签收。揽收以后不能取消（9300506）。',
  'addSource 为 2 时，wxAppid 只认 wx00000000000000cc，别的返回 9300536。',
  '沙箱：快递 TEST、账号 test_biz_id、服务 1 test_service_name，openid 以 o-demo- 开头，每天 10 次。',
];

/** What makes the local WeChat behave in one way or another. */
export function rulesPanels(): HTMLElement[] {
  return [
    panel('本地微信的规矩', h('ul', { class: 'rules' }, ...RULES.map((rule) => h('li', {}, rule)))),
    panel('快递公司什么时候拒绝下单（9300501）', reasons(ORDER_REASONS)),
    panel('快递公司什么时候拒绝取消（9300501）', reasons(CANCEL_REASONS)),
  ];
}

function reasons(list: readonly CourierReason[]): HTMLElement {
  const rows = list.map(({ code, text, trigger }) => [mono(String(code)), text, trigger]);
  return table(['快递的代码', '快递的说法', '怎样触发'], rows);
}

function panel(title: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'panel' }, h('h2', {}, title), content);
}
