import { handled, isBusy, type Job } from './job';

/** A job as its page shows it; lists of waybills apart, because they change seldom. */
export interface JobView {
  kind: Job['kind'];
  busy: boolean;
  stopping: boolean;
  title: string;
  handled: number;
  total: number;
  percent: number;
  /** What became of the whole, once it rests. */
  summary: string;
}

const VERBS = { print: '打印', cancel: '取消' } as const;

export function viewJob(job: Job): JobView {
  const count = handled(job);
  const verb = VERBS[job.kind];
  const busy = isBusy(job);
  return {
    kind: job.kind,
    busy,
    stopping: job.phase === 'stopping',
    title: titleOf(job, verb),
    handled: count,
    total: job.total,
    percent: job.total ? Math.round((count / job.total) * 100) : 0,
    summary: busy ? '' : summaryOf(job, verb),
  };
}

function titleOf({ phase, kind }: Job, verb: string): string {
  if (phase === 'stopping') return '正在停止，等手上几单做完…';
  if (phase === 'stopped') return `批量${verb}停下了`;
  if (phase === 'finished') return kind === 'print' ? '面单取完了' : '批量取消做完了';
  return kind === 'print' ? '正在取面单…' : '正在取消运单…';
}

function summaryOf({ kind, done, failed, pending }: Job, verb: string): string {
  const parts = [kind === 'print' ? `${done.length} 张面单已取好` : `${done.length} 单已取消`];
  if (failed.length) parts.push(`${failed.length} 单没有${verb}成`);
  if (pending.length) parts.push(`${pending.length} 单未处理`);
  return `${parts.join('，')}。`;
}

export interface JobRow {
  orderId: string;
  name: string;
  title: string;
  action: string;
}

export function failedRows(job: Job): JobRow[] {
  return job.failed.map(({ target, reason }) => ({
    orderId: target.orderId,
    name: target.name,
    title: reason.title,
    action: reason.action,
  }));
}

export function pendingRows(job: Job): Pick<JobRow, 'orderId' | 'name'>[] {
  return isBusy(job) ? [] : job.pending.map(({ orderId, name }) => ({ orderId, name }));
}
