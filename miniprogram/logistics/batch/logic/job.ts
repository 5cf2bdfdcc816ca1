import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';

/** One waybill a job works on. */
export interface Target {
  orderId: string;
  deliveryId: string;
  waybillId: string;
  /** Whom it goes to, as the list showed it. */
  name: string;
}

export type Reason = Pick<Failure['error'], 'title' | 'action'>;

export interface Failed {
  target: Target;
  reason: Reason;
}

export type JobKind = 'print' | 'cancel';

/** How far a job is; every target is done, failed or pending. A step further is another value. */
export interface Job {
  kind: JobKind;
  total: number;
  done: readonly Target[];
  failed: readonly Failed[];
  pending: readonly Target[];
  /** Numbers of the files that were sent to be printed. */
  sent: readonly number[];
  /** stopping: no more are begun, those under way are waited for. */
  phase: 'running' | 'stopping' | 'stopped' | 'finished';
}

export function newJob(kind: JobKind, targets: readonly Target[]): Job {
  return {
    kind,
    total: targets.length,
    done: [],
    failed: [],
    pending: targets,
    sent: [],
    phase: 'running',
  };
}

export function isBusy(job: Job | undefined): boolean {
  return job?.phase === 'running' || job?.phase === 'stopping';
}

export function handled({ done, failed }: Job): number {
  return done.length + failed.length;
}

/** With a target no longer pending; without a reason it is done. */
export function finished(job: Job, target: Target, reason?: Reason): Job {
  const pending = job.pending.filter((one) => one !== target);
  return reason
    ? { ...job, pending, failed: [...job.failed, { target, reason }] }
    : { ...job, pending, done: [...job.done, target] };
}

/** With the failed ones pending again; each is tried once more. */
export function retried(job: Job): Job {
  return { ...job, pending: [...job.pending, ...job.failed.map(({ target }) => target)], failed: [] };
}

/** What a kind of job gets to do: it finishes each of `pending` that it begins, and begins none where `goOn` disagrees. */
export interface Work {
  pending: readonly Target[];
  finish(target: Target, reason?: Reason): void;
  goOn(): boolean;
}

/** 正在打印 12/50. */
export function progressText(job: Job): string {
  const doing = job.kind === 'print' ? '打印' : '取消';
  const count = `${handled(job)}/${job.total}`;
  if (job.phase === 'stopping') return `正在停止 ${count}`;
  return job.phase === 'running' ? `正在${doing} ${count}` : '';
}
