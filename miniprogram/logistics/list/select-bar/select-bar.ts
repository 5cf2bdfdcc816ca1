import { isCancellable, isPrintable } from '../../../../cloudfunctions/shared/waybill/handling';
import type { JobKind } from '../../batch/logic/job';
import { startJob } from '../../batch/services/jobs';
import { open } from '../../kit/services/navigation';
import { listAround, type WaybillList } from '../services/waybill-list';

/** A day's work, and a file of labels that a PC still opens at once. */
const MOST_CHOSEN = 300;

type Rows = WaybillList['rows'];

/**
 * What can be done with the chosen waybills of a list, and with one whose actions a swipe laid open. Tells
 * `gathered` when pages were fetched to choose all, `done` when choosing is over.
 */
Component({
  properties: { selecting: Boolean },
  data: {
    chosen: { count: 0, print: 0, cancel: 0, all: false },
    gathering: false,
    /** The question before a cancellation; '' while nothing is asked. */
    cancelling: '',
    asked: 0,
    keepButton: { content: '先不取消', theme: 'primary', variant: 'base' },
    cancelButton: { content: '取消运单', theme: 'danger', variant: 'outline' },
  },
  observers: {
    selecting() {
      this.count();
    },
  },
  methods: {
    list() {
      return listAround(this);
    },

    count() {
      if (!this.data.selecting) return;
      const { rows: loaded } = this.list();
      const rows = this.list().chosenRows();
      this.setData({
        chosen: {
          count: rows.length,
          print: rows.filter(isPrintable).length,
          cancel: rows.filter(isCancellable).length,
          all: rows.length > 0 && rows.length === Math.min(loaded.length, MOST_CHOSEN),
        },
      });
    },

    /** Everything the filter has, up to a bound: what was not scrolled to yet is fetched first. */
    async chooseAll() {
      if (this.data.gathering) return;
      if (this.data.chosen.all) this.list().choose([]);
      else {
        this.setData({ gathering: true });
        await this.list().gather(MOST_CHOSEN);
        this.setData({ gathering: false });
        this.triggerEvent('gathered');
        if (!this.data.selecting) return;
        const all = this.list().rows.slice(0, MOST_CHOSEN);
        this.list().choose(all.map(({ orderId }) => orderId));
      }
      this.count();
    },

    done() {
      this.triggerEvent('done');
    },

    print() {
      this.start('print', this.list().chosenRows().filter(isPrintable));
    },

    printOne(orderId: string) {
      const one = this.list().rows.filter((row) => row.orderId === orderId);
      this.start('print', one);
    },

    cancelOne(orderId: string) {
      this.list().choose([orderId]);
      this.ask();
    },

    ask() {
      const rows = this.list().chosenRows();
      const { length } = rows.filter(isCancellable);
      const left = rows.length - length;
      if (!length) return;
      const rest = left ? `另外 ${left} 单已在途或已结束，不会动。` : '';
      const cancelling = `${length} 单会被取消，订单号不能再用；快递员已经揽收的取消不了。${rest}`;
      this.setData({ cancelling, asked: length });
    },

    dismiss() {
      this.setData({ cancelling: '' });
      if (!this.data.selecting) this.list().choose([]);
    },

    cancel() {
      this.setData({ cancelling: '' });
      this.start('cancel', this.list().chosenRows().filter(isCancellable));
    },

    start(kind: JobKind, rows: Rows) {
      const targets = rows.map(({ orderId, deliveryId, waybillId, receiver }) => ({
        orderId,
        deliveryId,
        waybillId,
        name: receiver?.name ?? '',
      }));
      if (!targets.length) return;
      if (!startJob(kind, targets))
        return wx.showToast({ title: '上一批还没做完，请等它做完或停下', icon: 'none' });
      this.triggerEvent('done');
      open('batch/batch');
    },
  },
});
