import { privateState } from '../../kit/logic/private-state';
import { open } from '../../kit/services/navigation';
import { progressText } from '../logic/job';
import { currentJob, readyLabels, watchJob } from '../services/jobs';

const own = privateState((): { unwatch?: () => void } => ({}));

/** A thin line about the job that goes on elsewhere; nothing where there is none. */
Component({
  data: { said: '' },
  lifetimes: {
    attached() {
      own(this).unwatch = watchJob(() => this.show());
      this.show();
    },
    detached() {
      own(this).unwatch?.();
    },
  },
  methods: {
    show() {
      const job = currentJob();
      const said = (job && (progressText(job) || this.rest())) ?? '';
      if (said !== this.data.said) this.setData({ said });
    },
    /** What still waits for a tap. */
    rest() {
      const job = currentJob();
      if (!job || job.sent.length) return '';
      const ready = job.kind === 'print' ? readyLabels().length : 0;
      if (ready) return `${ready} 张面单已取好，还没有发送`;
      const left = job.failed.length + job.pending.length;
      return left ? `有 ${left} 单没有${job.kind === 'print' ? '打印' : '取消'}` : '';
    },
    open() {
      open('batch/batch');
    },
  },
});
