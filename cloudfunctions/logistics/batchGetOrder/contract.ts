import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { deliveryId, list, orderId, waybillId } from '../../shared/contract/fields';
import { documented } from '../../shared/failure/documented';
import { sortingOnly } from '../../shared/waybill/label-values';
import type { Waybill } from '../../shared/waybill/sighting';

/** Orders of one call. */
export const MOST_ROWS = 100;

const row = v.strictObject({ orderId, deliveryId, waybillId: v.optional(waybillId) });
export type AskedRow = v.InferOutput<typeof row>;

/** One answered row; a row that WeChat could not find carries its own errcode. */
export interface BatchRow extends Partial<Waybill> {
  errcode?: number;
  /** Absent for viewers. */
  errmsg?: string;
}

/** Every asked row is in exactly one of the three lists. */
export interface Batch {
  orderList: BatchRow[];
  /** Asked rows that WeChat did not mention at all. */
  missing: Pick<AskedRow, 'orderId' | 'deliveryId'>[];
  /** Answered, but too large for one function result: ask for these again. */
  remaining: AskedRow[];
}

/**
 * Reads up to 100 waybills with their labels (docs/wechat/logistics-api.md#batchgetorder). A row may fail
 * while the call succeeds. Name waybillId where it is known: rows without it were seen missing from WeChat's
 * answer.
 */
export const batchGetOrder = defineContract({
  name: 'batchGetOrder',
  family: 'logistics',
  title: '批量查询运单',
  call: {
    kind: 'openapi',
    api: 'logistics.batchGetOrder',
    https: { method: 'POST', path: '/cgi-bin/express/business/order/batchget' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({
    orderList: list('订单列表', row, {
      most: MOST_ROWS,
      tooMany: `一次最多查询 ${MOST_ROWS} 个订单`,
      least: 1,
      tooFew: '请至少选择一个订单',
    }),
  }),
  response: answers<Batch>(),
  errors: {
    ...documented(40001, 47001),
    [-1]: { title: '微信系统繁忙，没有查到运单', action: '请稍等几秒再试一次。', retryable: true },
    9300538: { title: '没有要查询的订单', action: '请至少选择一个订单。' },
    9300539: { title: '一次查询的订单太多', action: `请每次最多查询 ${MOST_ROWS} 个订单。` },
  },
  forViewer: (answer) => ({
    ...answer,
    orderList: answer.orderList.map(({ printHtml: _, errmsg: __, waybillData, ...rest }) => ({
      ...rest,
      ...(waybillData && { waybillData: sortingOnly(waybillData) }),
    })),
  }),
});
