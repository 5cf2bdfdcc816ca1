import type { Reconciled } from '../../../../cloudfunctions/console/reconcile/contract';

export const CHECKED_NOTHING: Reconciled = {
  checked: 0,
  resolved: 0,
  refreshed: 0,
  failed: 0,
  erased: 0,
  remaining: 0,
};

/** Several runs as one; what remains is what the last run left. */
export function sumUp(sum: Reconciled, run: Reconciled): Reconciled {
  return {
    checked: sum.checked + run.checked,
    resolved: sum.resolved + run.resolved,
    refreshed: sum.refreshed + run.refreshed,
    erased: sum.erased + run.erased,
    failed: run.failed,
    remaining: run.remaining,
  };
}

/** Another run makes sense while work is left and the last one got something done. */
export function goesOn({ remaining, resolved, refreshed }: Reconciled): boolean {
  return remaining > 0 && resolved + refreshed > 0;
}

/** 核对了 12 单：3 单有了结果，8 单更新了轨迹，还剩 1 单。 */
export function reconciledText({
  checked,
  resolved,
  refreshed,
  failed,
  erased,
  remaining,
}: Reconciled): string {
  if (checked === 0 && remaining === 0 && erased === 0) return '没有要核对的运单。';
  const parts = [
    resolved && `${resolved} 单有了结果`,
    refreshed && `${refreshed} 单更新了轨迹`,
    failed && `${failed} 单快递还没有答复`,
    erased && `${erased} 单到期清除了个人信息`,
    remaining && `还剩 ${remaining} 单`,
  ].filter(Boolean);
  return `核对了 ${checked} 单${parts.length ? `：${parts.join('，')}` : ''}。`;
}
