import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, count, day, deliveryId, flag, readableText, text } from '../../shared/contract/fields';
import { type ListedWaybill, masked } from '../../shared/waybill/listed';
import { type OpenStage, STAGES } from '../../shared/waybill/stages';

export interface WaybillPage {
  list: ListedWaybill[];
  /** Ask with it for the next page; absent on the last. */
  cursor?: string;
  /** Waybills in each open stage, whatever the filter; with the first page of a list that is not searched. */
  counts?: Record<OpenStage, number>;
}

/** Most waybills of one page; a limit of ours, so that an answer stays far below WeChat's 1 MB. */
export const LARGEST_PAGE = 50;

/**
 * Lists the merchant's waybills from the ledger, newest first
 * (docs/decisions/ledger-before-call.md#decision). Makes no call to WeChat.
 */
export const listOrders = defineContract({
  name: 'listOrders',
  family: 'console',
  title: '运单列表',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.pipe(
    v.strictObject({
      stage: v.optional(choice('状态', STAGES)),
      /** Only those whose track stands still: not collected for 2 days, or nothing new for 3 (limits of ours). */
      stuck: v.optional(v.literal(true)),
      /** Only those printed, or only those not printed yet. */
      printed: v.optional(flag('已打印')),
      deliveryId: v.optional(deliveryId),
      /** Order id, waybill number or last four of the phone; of all but viewers also a whole phone or a name. */
      text: v.optional(readableText('搜索内容', { maxBytes: 512, limitOf: 'us' })),
      from: v.optional(day('开始日期')),
      to: v.optional(day('结束日期')),
      limit: v.optional(
        v.pipe(
          count('每页数量', 1),
          v.maxValue(LARGEST_PAGE, `每页数量不能大于 ${LARGEST_PAGE}`),
          v.title('每页数量'),
        ),
      ),
      cursor: v.optional(text('翻页位置', { maxBytes: 1024, limitOf: 'us' })),
    }),
    v.forward(
      v.partialCheck(
        [['from'], ['to']],
        ({ from, to }) => !from || !to || from <= to,
        '结束日期不能早于开始日期',
      ),
      ['to'],
    ),
  ),
  response: answers<WaybillPage>(),
  errors: {},
  forViewer: (page) => ({ ...page, list: page.list.map((waybill) => masked(waybill)) }),
});
