import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, text } from '../../shared/contract/fields';
import { documented } from '../../shared/failure/documented';

const MOST_TAGS = 10;

const tagidList = v.pipe(
  text('打印员标签', { maxBytes: 128, limitOf: 'us' }),
  v.regex(/^\d+(,\d+)*$/, '打印员标签应为数字，多个之间用半角逗号隔开，不要空格，例如「123,456」'),
  v.check((tags) => tags.split(',').length <= MOST_TAGS, `一个打印员最多 ${MOST_TAGS} 个标签`),
  v.title('打印员标签'),
);

/**
 * Binds or unbinds a person who prints with WeChat's own PC software; they need not be a member of the
 * mini-program. An order with the same `tagid` is shown to printers with that tag only
 * (docs/wechat/logistics-api.md#updateprinter).
 */
export const updatePrinter = defineContract({
  name: 'updatePrinter',
  family: 'logistics',
  title: '绑定或解绑打印员',
  call: {
    kind: 'openapi',
    api: 'logistics.updatePrinter',
    https: { method: 'POST', path: '/cgi-bin/express/business/printer/update' },
  },
  effect: 'write',
  role: 'owner',
  request: v.strictObject({
    openid: text('打印员 openid', { maxBytes: 64, limitOf: 'us' }),
    updateType: choice('操作', { bind: '绑定', unbind: '解绑' }),
    tagidList: v.optional(tagidList),
  }),
  response: answers<Record<never, never>>(),
  uncertain: '请先刷新打印员列表：已经显示绑定（或解绑）就不用再做，没有变化再试一次。',
  errors: {
    ...documented(40001),
    [-1]: {
      title: '微信系统繁忙，这次没有办成',
      action: '请稍等几秒，刷新打印员列表看一眼，没有变化再试一次。',
      retryable: true,
    },
    40003: { title: '打印员的 openid 不对', action: '请让打印员在这个小程序里打开页面，复制自己的 openid。' },
    9300517: { title: '微信不认识这个操作', action: '操作只能是 bind（绑定）或 unbind（解绑）。' },
    9300533: { title: '打印员标签不对', action: '请用半角逗号隔开的数字，不要空格，最多 10 个。' },
  },
});
