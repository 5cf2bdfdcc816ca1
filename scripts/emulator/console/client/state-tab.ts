import { empty, fill, h, tag } from './dom';
import { wechat } from './wechat';

const ACCOUNT_STATUS = [
  tag.bind(null, '绑定成功', 'good'),
  tag.bind(null, '审核中', 'wait'),
  tag.bind(null, '绑定失败', 'bad'),
  tag.bind(null, '已解绑', 'over'),
];

export function stateTab() {
  const body = h('div', { class: 'stack' });
  const element = h(
    'div',
    { class: 'page' },
    body,
    h(
      'section',
      { class: 'panel' },
      h('h2', {}, '本地微信的规矩'),
      h(
        'ul',
        { class: 'rules' },
        h('li', {}, '密码里有 wrong，或少于 6 位：账号或密码不对（9300531）。其他密码都能绑定。'),
        h('li', {}, 'EMS 提交后审核 60 秒；服务类型写「拒绝」就审核不通过。可以在「时钟」里快进。'),
        h('li', {}, '示例商户那个审核中的 EMS 账号一直审核中。'),
        h('li', {}, '小店账号的余额只在 needBalance 为 true 时返回；筛选后没有账号返回 10025120。'),
      ),
    ),
  );

  async function refresh() {
    const { accounts, waybills, calls } = await wechat.state();
    fill(
      body,
      panel(
        `物流账号（${accounts.length}）`,
        table(
          ['快递公司', '客户编码', '状态', '面单余额'],
          accounts.map(({ deliveryId, bizId, statusCode, quotaNum }) => [
            deliveryId,
            mono(bizId),
            ACCOUNT_STATUS[statusCode]?.() ?? statusCode,
            quotaNum,
          ]),
        ),
      ),
      panel(
        `运单（${waybills.length}）`,
        table(
          ['订单号', '运单号', '快递公司', '买家 openid', '状态'],
          waybills.map(({ orderId, waybillId, deliveryId, openid, orderStatus }) => [
            mono(orderId),
            mono(waybillId),
            deliveryId,
            openid ? mono(openid) : '—',
            orderStatus === 1 ? tag('已取消', 'over') : tag('正常', 'good'),
          ]),
        ),
      ),
      h('p', { class: 'facts' }, `到现在共有 ${calls} 次调用到达微信。`),
    );
  }
  return { element, refresh };
}

function panel(title: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'panel' }, h('h2', {}, title), content);
}

function table(heads: string[], rows: (Node | string | number)[][]): HTMLElement {
  if (rows.length === 0) return empty('空的。');
  return h(
    'div',
    { class: 'scroll', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))),
    ),
  );
}

const mono = (text: string) => h('code', {}, text);
