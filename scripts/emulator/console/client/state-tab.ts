import { fill, h, tag } from './dom';
import { rulesPanels } from './rules';
import { mono, table } from './table';
import { wechat } from './wechat';

const ACCOUNT_STATUS = [
  tag.bind(null, '绑定成功', 'good'),
  tag.bind(null, '审核中', 'wait'),
  tag.bind(null, '绑定失败', 'bad'),
  tag.bind(null, '已解绑', 'over'),
];

export function stateTab() {
  const body = h('div', { class: 'stack' });
  const element = h('div', { class: 'page' }, body, ...rulesPanels());

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
