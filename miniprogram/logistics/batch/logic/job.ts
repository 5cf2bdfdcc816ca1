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

/** How far a job is; every target is done, failed or pending. */
export interface Job {
  kind: JobKind;
  total: number;
  done: Target[];
  failed: Failed[];
  pending: Target[];
  /** Numbers of the files that were sent to be printed. */
  sent: number[];
  /** stopping: no more are begun, those under way are waited for. */
  phase: 'running' | 'stopping' | 'stopped' | 'finished';
}

export function newJob(kind: JobKind, targets: Target[]): Job {
  return {
    kind,
    total: targets.length,
    done: [],
    failed: [],
    pending: targets.slice(),
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

/** Takes a target out of the pending ones; without a reason it is done. */
export function settle(job: Job, target: Target, reason?: Reason): void {
  job.pending = job.pending.filter((one) => one !== target);
  if (reason) job.failed.push({ target, reason });
  else job.done.push(target);
}

/** Makes the failed ones pending again; each is tried once more. */
export function retryFailed(job: Job): void {
  job.pending = job.pending.concat(job.failed.map(({ target }) => target));
  job.failed = [];
}

/** What a kind of job does: settles every target it begins with, none where `goOn` disagrees. */
export interface Work {
  job: Job;
  settle(target: Target, reason?: Reason): void;
  goOn(): boolean;
}

/** 正在打印 12/50. */
export function progressSaid(job: Job): string {
  const doing = job.kind === 'print' ? '打印' : '取消';
  const count = `${handled(job)}/${job.total}`;
  if (job.phase === 'stopping') return `正在停止 ${count}`;
  return job.phase === 'running' ? `正在${doing} ${count}` : '';
}
