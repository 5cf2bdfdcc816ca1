import { dataOf } from '../kit/logic/data-of';
import { userCancelled } from '../kit/logic/user-cancelled';
import { leave } from '../kit/services/navigation';
import { lastSheet, notePrinted, type Sheet } from '../waybill/services/waybill';
import { failedRows, type JobRow, type JobView, pendingRows, viewJob } from './logic/job-view';
import { partText, printSheet, splitLabels } from './logic/print-sheet';
import {
  continueJob,
  currentJob,
  noteSent,
  readSheet,
  readyLabels,
  retryJob,
  stopJob,
  watchJob,
} from './services/jobs';
import { sharePrintSheet } from './services/print-file';

interface PartView {
  number: number;
  count: number;
  said: string;
  sent: boolean;
}

/** 批量处理: the job of this phone (services/jobs), which goes on when the page is left. */
Page({
  data: {
    view: null as JobView | null,
    failed: [] as JobRow[],
    pending: [] as Pick<JobRow, 'orderId' | 'name'>[],
    /** The files labels are sent in; mostly one. */
    parts: [] as PartView[],
    sheet: 0 as Sheet,
    sheets: [
      { value: 0, label: '二联单' },
      { value: 1, label: '一联单' },
    ],
    note: '',
  },

  unwatch: undefined as (() => void) | undefined,

  onLoad() {
    this.unwatch = watchJob(() => this.show());
    this.show();
  },

  onUnload() {
    this.unwatch?.();
  },

  show() {
    const job = currentJob();
    if (!job) return;
    const view = viewJob(job);
    const before = this.data.view;
    const rests = !view.busy || before?.busy !== view.busy;
    this.setData({
      view,
      ...((rests || job.failed.length !== this.data.failed.length) && { failed: failedRows(job) }),
      ...(rests && { pending: pendingRows(job), parts: this.partsOf(view), sheet: lastSheet() }),
      ...(view.busy && { note: '' }),
    });
  },

  partsOf({ kind, busy }: JobView): PartView[] {
    if (kind !== 'print' || busy) return [];
    const parts = splitLabels(readyLabels().map(({ label }) => label));
    const sent = currentJob()?.sent ?? [];
    return parts.map(({ length }, at) => ({
      number: at + 1,
      count: length,
      said: partText({ number: at + 1, of: parts.length }),
      sent: sent.includes(at + 1),
    }));
  },

  async send(event: WechatMiniprogram.BaseEvent) {
    const { number } = dataOf<{ number: number }>(event);
    const { parts } = this.data;
    const before = parts.slice(0, number - 1).reduce((sum, { count }) => sum + count, 0);
    const chosen = readyLabels().slice(before, before + (parts[number - 1]?.count ?? 0));
    const said = partText({ number, of: parts.length });
    const name = ['面单', `${chosen.length}张`, said.replace(/\D+/g, '-').replace(/^-|-$/g, '')];
    const html = printSheet(
      chosen.map(({ label }) => label),
      { number, of: parts.length },
    );
    try {
      await sharePrintSheet(html, `${name.filter(Boolean).join('-')}.html`);
    } catch (error) {
      if (!userCancelled(error))
        this.setData({ note: '没有发送成功。请再点一次；一直不行时，请分几次少选一些。' });
      return;
    }
    noteSent(number);
    const noted = await notePrinted(chosen.map(({ target }) => target));
    const marks = noted ? `${chosen.length} 单已标为「已打印」。` : '「已打印」的标记没有记上，不影响打印。';
    this.setData({ note: `已发送。${marks}` });
  },

  chooseSheet(event: WechatMiniprogram.BaseEvent) {
    const { sheet } = dataOf<{ sheet: Sheet }>(event);
    if (!this.data.view?.busy) readSheet(sheet);
  },
  stop() {
    stopJob();
  },
  goOn() {
    continueJob();
  },
  retry() {
    retryJob();
  },
  back() {
    if (getCurrentPages().length > 1) leave();
    else wx.redirectTo({ url: '../home/home?tab=waybills' });
  },
});
