/** Where a parcel is, as WeChat groups its track nodes; `其他` for what WeChat does not group. */
export type TrackStage = '揽件' | '运输' | '派送' | '异常' | '其他';

export interface TrackAction {
  stage: TrackStage;
  label: string;
}

/**
 * The action types of 物流助手 itself (docs/wechat/logistics-api.md#action-types): what the sandbox may report.
 */
export const BUSINESS_ACTIONS = {
  100001: '揽件成功',
  100002: '揽件失败',
  100003: '分配业务员',
  200001: '更新运输轨迹',
  300002: '开始派送',
  300003: '签收成功',
  300004: '签收失败',
  400001: '订单取消',
  400002: '订单滞留',
} as const;

/** Types of WeChat's other express services; cash orders may bring them along. */
const FOREIGN_ACTIONS = {
  90001: '网点接单',
  90002: '分配业务员',
  90003: '重新分配',
  90010: '待支付',
  90011: '已支付',
  300005: '第三方代收入库',
  300006: '代收快递员取出',
  300007: '代签收',
  400003: '订单退回',
  400004: '订单拒收',
  400005: '问题件',
  500001: '其他',
} as const;

const LABELS: Record<number, string> = { ...BUSINESS_ACTIONS, ...FOREIGN_ACTIONS };
/** What a type that nobody listed is called. */
export const UNLISTED = '其他';
/** By hundred thousands, a rule that every published type follows; what happens before the pick-up starts with 0. */
const TRACK_STAGES: TrackStage[] = ['揽件', '揽件', '运输', '派送', '异常'];

/**
 * What a track node's `actionType` means. The list is not complete: the document's own sample has 300001, which no
 * list names. Such a node is `其他` in the stage its number points to; its `actionMsg` says the rest.
 */
export function trackAction(actionType: number): TrackAction {
  const label = LABELS[actionType];
  const published = label !== undefined || (actionType >= 100_000 && actionType < 500_000);
  const stage = published ? TRACK_STAGES[Math.floor(actionType / 100_000)] : undefined;
  return { stage: stage ?? UNLISTED, label: label ?? UNLISTED };
}

/** 揽件失败 and 签收失败: bad news of another stage. */
const TROUBLE_ELSEWHERE = [100002, 300004];

/** Whether a node of this type means that somebody has to look after the parcel. */
export function isTrouble(actionType: number): boolean {
  return trackAction(actionType).stage === '异常' || TROUBLE_ELSEWHERE.includes(actionType);
}
