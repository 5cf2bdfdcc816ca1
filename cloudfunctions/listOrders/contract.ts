import * as v from 'valibot';
import { answers, defineContract } from '../shared/contract/define';
import { choice, count, deliveryId, flag, text } from '../shared/contract/fields';
import type { Failure } from '../shared/failure/failure';
import { maskName, maskPhone, maskPhonesIn } from '../shared/people/mask';
import type { Track, WaybillStage, WaybillState } from '../shared/waybill/record';

export const STAGES: Record<WaybillStage, string> = {
  unconfirmed: '待确认',
  waiting: '待揽件',
  moving: '运输中',
  signed: '已签收',
  trouble: '异常',
  cancelled: '已取消',
  failed: '未建成',
};

/** Stages that a waybill leaves again, or that wait for somebody: as many as there is work, however old the shop. */
export const OPEN_STAGES = ['unconfirmed', 'waiting', 'moving', 'trouble', 'failed'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

/** One line of the list. Times are milliseconds since the epoch, those of the track unix seconds. */
export interface ListedWaybill {
  orderId: string;
  waybillId: string;
  deliveryId: string;
  bizId: string;
  state: WaybillState;
  stage: WaybillStage;
  receiver: { name: string; province: string; city: string; area: string; phone: string };
  track?: Track;
  /** When its label was handed to the printer. */
  printedAt?: number;
  /** Of a refused order: what WeChat or the courier said. */
  reason?: Pick<Failure['error'], 'title' | 'action'> & { errCode: number };
  /** When names, phones and addresses were taken out of it. */
  erasedAt?: number;
  createdAt: number;
  updatedAt: number;
}

export interface WaybillPage {
  list: ListedWaybill[];
  /** Ask with it for the next page; absent on the last. */
  cursor?: string;
  /** Waybills in each open stage, whatever the filter; with the first page of a list that is not searched. */
  counts?: Record<OpenStage, number>;
}

/** Most waybills of one page; a limit of ours, so that an answer stays far below WeChat's 1 MB. */
const LARGEST_PAGE = 50;
const day = (label: string) =>
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, `${label}应写成 2026-11-22 这样`), v.title(label));

/** Lists the merchant's waybills from the ledger, newest first (design §4). Makes no call to WeChat. */
export const listOrders = defineContract({
  name: 'listOrders',
  title: '运单列表',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({
    stage: v.optional(choice('状态', STAGES)),
    /** Only those whose track stands still: not collected for 2 days, or nothing new for 3 (limits of ours). */
    stuck: v.optional(v.literal(true)),
    /** Only those printed, or only those not printed yet. */
    printed: v.optional(flag('已打印')),
    deliveryId: v.optional(deliveryId),
    text: v.optional(text('搜索内容', { maxBytes: 512, limitOf: 'us' })),
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
  response: answers<WaybillPage>(),
  errors: {},
  forViewer: (page) => ({ ...page, list: page.list.map((waybill) => masked(waybill)) }),
});

/** As a viewer sees it. A courier's words may name people, so of a refusal only what it is called is left. */
export function masked<Seen extends ListedWaybill>({ receiver, track, reason, ...waybill }: Seen) {
  const { name, phone, ...place } = receiver;
  return {
    ...waybill,
    receiver: { ...place, name: maskName(name), phone: maskPhone(phone) },
    ...(track && { track: { ...track, message: maskPhonesIn(track.message) } }),
    ...(reason && { reason: { ...reason, action: '具体原因请店员或店主查看。' } }),
  };
}
