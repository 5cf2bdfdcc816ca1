import { noteChange } from '../../kit/services/changes';
import { lastSheet, rememberSheet, type Sheet } from '../../waybill/services/waybills';
import {
  handled,
  isBusy,
  type Job,
  type JobKind,
  newJob,
  retryFailed,
  settle,
  type Target,
  type Work,
} from '../logic/job';
import { cancelAll } from './jobs-cancel';
import { readLabels } from './jobs-print';

/** The one job of this phone: it goes on when its page is left. */
let job: Job | undefined;
/** Labels read so far by orderId, base64. Names and phones are in them: they stay in memory, and only for this job. */
let labels = new Map<string, string>();
/** The targets in the order they were chosen in, which is the order of the printed labels. */
let order: Target[] = [];
const listeners = new Set<() => void>();

export function currentJob(): Job | undefined {
  return job;
}

/** Tells at every step; returns how to stop. */
export function watchJob(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** False while another job runs: nothing is begun then. */
export function startJob(kind: JobKind, targets: Target[]): boolean {
  if (isBusy(job) || !targets.length) return false;
  job = newJob(kind, targets);
  order = targets.slice();
  labels = new Map();
  run(job);
  return true;
}

export function stopJob(): void {
  if (job?.phase !== 'running') return;
  job.phase = 'stopping';
  tellAll();
}

/** Goes on with what was not begun. */
export function continueJob(): void {
  if (job && !isBusy(job)) run(job);
}

export function retryJob(): void {
  if (!job || isBusy(job)) return;
  retryFailed(job);
  run(job);
}

/** The labels once more as 一联 or 二联. */
export function readSheet(sheet: Sheet): void {
  if (isBusy(job) || sheet === lastSheet()) return;
  rememberSheet(sheet);
  startJob('print', order);
}

/** A file of labels was handed over. */
export function noteSent(part: number): void {
  job?.sent.push(part);
  tellAll();
}

/** Labels that were read, in the order their waybills were chosen in. */
export function readyLabels(): { target: Target; label: string }[] {
  return order.flatMap((target) => {
    const label = labels.get(target.orderId);
    return label ? [{ target, label }] : [];
  });
}

async function run(current: Job): Promise<void> {
  current.phase = 'running';
  current.sent = [];
  tellAll();
  const work: Work = {
    job: current,
    goOn: () => current.phase === 'running',
    settle(target, reason) {
      settle(current, target, reason);
      tellAll();
    },
  };
  if (current.kind === 'print') await readLabels(work, labels, lastSheet());
  else await cancelAll(work);
  current.phase = current.pending.length ? 'stopped' : 'finished';
  if (current.kind === 'cancel' && handled(current)) noteChange('waybills');
  tellAll();
}

function tellAll(): void {
  for (const tell of listeners) tell();
}
