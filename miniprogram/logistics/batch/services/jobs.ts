import { noteChange } from '../../kit/services/changes';
import { slice } from '../../kit/services/store';
import { lastSheet, rememberSheet, type Sheet } from '../../waybill/services/waybill';
import {
  finished,
  handled,
  isBusy,
  type Job,
  type JobKind,
  newJob,
  retried,
  type Target,
  type Work,
} from '../logic/job';
import { cancelAll } from './jobs-cancel';
import { readLabels } from './jobs-print';

/** The one job of this phone: it goes on when its page is left. */
interface CurrentJob {
  job: Job;
  /** In the order they were chosen in, which is the order of the printed labels. */
  targets: readonly Target[];
  /** Read so far by orderId, base64. Names and phones are in them: they stay in memory, and only for this job. */
  labels: Map<string, string>;
}

const current = slice<CurrentJob | undefined>('job', undefined);

export function currentJob(): Job | undefined {
  return current.get()?.job;
}

/** Tells at every step; returns how to stop. */
export const watchJob = current.subscribe;

/** False while another job runs: nothing is begun then. */
export function startJob(kind: JobKind, targets: readonly Target[]): boolean {
  if (isBusy(currentJob()) || !targets.length) return false;
  current.set({ job: newJob(kind, targets), targets, labels: new Map() });
  run();
  return true;
}

export function stopJob(): void {
  if (currentJob()?.phase === 'running') change((job) => ({ ...job, phase: 'stopping' }));
}

/** Goes on with what was not begun. */
export function continueJob(): void {
  if (!isBusy(currentJob())) run();
}

export function retryJob(): void {
  if (isBusy(currentJob())) return;
  change(retried);
  run();
}

/** The labels once more as 一联 or 二联. */
export function readSheet(sheet: Sheet): void {
  if (isBusy(currentJob()) || sheet === lastSheet()) return;
  rememberSheet(sheet);
  startJob('print', current.get()?.targets ?? []);
}

/** A file of labels was handed over. */
export function noteSent(part: number): void {
  change((job) => ({ ...job, sent: [...job.sent, part] }));
}

/** Labels that were read, in the order their waybills were chosen in. */
export function readyLabels(): { target: Target; label: string }[] {
  const { targets = [], labels } = current.get() ?? {};
  return targets.flatMap((target) => {
    const label = labels?.get(target.orderId);
    return label ? [{ target, label }] : [];
  });
}

function change(edit: (job: Job) => Job): void {
  const before = current.get();
  if (before) current.set({ ...before, job: edit(before.job) });
}

async function run(): Promise<void> {
  change((job) => ({ ...job, phase: 'running', sent: [] }));
  const begun = current.get();
  if (!begun) return;
  const { job, labels } = begun;
  // Forgotten meanwhile, perhaps for another job: what comes late is nobody's any more.
  const goesOn = () => current.get()?.labels === labels;
  const work: Work = {
    pending: job.pending,
    goOn: () => goesOn() && currentJob()?.phase === 'running',
    finish: (target, reason) => {
      if (goesOn()) change((now) => finished(now, target, reason));
    },
  };
  if (job.kind === 'print') await readLabels(work, labels, lastSheet());
  else await cancelAll(work);
  if (!goesOn()) return;
  change((now) => ({ ...now, phase: now.pending.length ? 'stopped' : 'finished' }));
  const now = currentJob();
  if (now?.kind === 'cancel' && handled(now)) noteChange('waybills');
}
