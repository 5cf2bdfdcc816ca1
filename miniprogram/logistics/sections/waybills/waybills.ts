import type { WaybillStage } from '../../../../cloudfunctions/shared/ledger';
import { type FailureView, viewFailure } from '../../core/failure-view';
import type { JobKind } from '../../core/job';
import type { ListFilter } from '../../core/list-filter';
import { type Chip, chipsOf, searchText, type Tab, tabsOf, without } from '../../core/list-tabs';
import { isCancellable, isPrintable } from '../../core/waybill-row';
import { versionOf } from '../../services/changes';
import { couriersIfKnown } from '../../services/couriers';
import { startJob } from '../../services/jobs';
import { open } from '../../services/navigation';
import { may } from '../../services/role';
import { scan } from '../../services/scan';
import { WaybillList } from '../../services/waybill-list';

const TYPING_MS = 300;
/** A day's work, and a file of labels that a PC still opens at once. */
const MOST_CHOSEN = 300;

interface Own {
  list: WaybillList;
  version: number;
  typing: ReturnType<typeof setTimeout>;
}
const own = (section: unknown) => section as Own;

/** 运单. Rows are drawn by chunks, which fetch them from the list by themselves. */
Component({
  data: {
    listId: '',
    chunks: [] as number[],
    text: '',
    stage: '' as WaybillStage | '',
    tabs: tabsOf(undefined, '') as Tab[],
    chips: [] as Chip[],
    unprinted: false,
    /** Nothing has been shown yet. */
    first: true,
    /** What is on the screen belongs to the filter before. */
    stale: false,
    /** A search that found nothing: what was looked for. */
    missed: '',
    ended: false,
    loadingMore: false,
    failure: null as FailureView | null,
    moreFailed: '',
    clerk: may('clerk'),
    selecting: false,
    /** Pages are fetched to choose all of them. */
    gathering: false,
    chosen: { count: 0, print: 0, cancel: 0, all: false, loaded: 0 },
    cancelling: '',
    placeholders: [1, 2, 3, 4, 5, 6],
    skeleton: [
      [{ width: '45%' }, { width: '20%', marginLeft: '35%' }],
      [{ width: '60%' }, { width: '18%', marginLeft: '22%' }],
    ],
    keepButton: { content: '先不取消', theme: 'primary', variant: 'base' },
    cancelButton: { content: '取消运单', theme: 'danger', variant: 'outline' },
  },
  lifetimes: {
    attached() {
      const list = new WaybillList();
      own(this).list = list;
      this.setData({ listId: list.id, clerk: may('clerk') });
      couriersIfKnown().then((couriers) => {
        list.couriers = couriers;
        list.tell();
      });
      this.load({});
    },
    detached() {
      clearTimeout(own(this).typing);
      own(this).list.forget();
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ clerk: may('clerk') });
      if (own(this).version !== versionOf('waybills')) this.reread();
    },
  },
  methods: {
    refresh() {
      return this.load(own(this).list.filter);
    },
    /** Shows what another section speaks of; `selecting`: to do something with all of it. */
    async show(filter: ListFilter, selecting: boolean) {
      this.setData({ text: filter.text ?? '' });
      this.select(false);
      await this.load(filter);
      if (!selecting || !may('clerk')) return;
      this.select(true);
      this.chooseAll();
    },
    /** The page was scrolled to its end. True where rows were added. */
    async more(): Promise<boolean> {
      const { list } = own(this);
      if (list.ended || this.data.loadingMore || this.data.moreFailed || this.data.stale) return false;
      this.setData({ loadingMore: true });
      const before = list.chunks;
      const outcome = await list.more();
      if (!outcome) return false;
      const added = Object.fromEntries(
        Array.from({ length: list.chunks - before }, (_, at) => [`chunks[${before + at}]`, before + at]),
      );
      const moreFailed = outcome.ok ? '' : outcome.failure.error.title;
      this.setData({ ...added, loadingMore: false, ended: list.ended, moreFailed });
      this.count();
      return outcome.ok;
    },
    /** Also where scrolling asked for that page a moment ago. */
    async nextPage() {
      while (this.data.loadingMore) await new Promise((resolve) => setTimeout(resolve, 50));
      return this.more();
    },
    moreAgain() {
      this.setData({ moreFailed: '' });
      this.more();
    },
    async load(filter: ListFilter) {
      const { list } = own(this);
      const { stage = '', printed } = filter;
      own(this).version = versionOf('waybills');
      this.setData({
        stage,
        unprinted: printed === false,
        chips: chipsOf(filter, list.couriers),
        tabs: tabsOf(list.counts, stage),
        stale: !this.data.first,
        failure: null,
        moreFailed: '',
        loadingMore: false,
      });
      const outcome = await list.start(filter);
      if (!outcome) return;
      this.setData({
        first: false,
        stale: false,
        clerk: may('clerk'),
        failure: outcome.ok ? null : viewFailure(outcome.failure),
      });
      if (outcome.ok) this.drawn();
    },
    async reread() {
      own(this).version = versionOf('waybills');
      if (this.data.first) return;
      const outcome = await own(this).list.reread();
      if (outcome?.ok) this.drawn();
    },
    /** Tells the screen what the list holds now. */
    drawn() {
      const { list } = own(this);
      const chunks = Array.from({ length: list.chunks }, (_, at) => at);
      this.setData({
        ...(chunks.length !== this.data.chunks.length && { chunks }),
        tabs: tabsOf(list.counts, this.data.stage),
        chips: chipsOf(list.filter, list.couriers),
        ended: list.ended,
        loadingMore: false,
        missed: list.rows.length ? '' : (list.filter.text ?? ''),
      });
      this.count();
    },

    typed({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: detail.value });
      clearTimeout(own(this).typing);
      own(this).typing = setTimeout(() => this.search(), TYPING_MS);
    },
    search() {
      clearTimeout(own(this).typing);
      const { list } = own(this);
      const text = searchText(this.data.text);
      if (text !== (list.filter.text ?? ''))
        this.change({ ...without(list.filter, ['text']), ...(text && { text }) });
    },
    async scan() {
      const text = await scan();
      if (!text) return;
      this.setData({ text });
      this.search();
    },
    choose(event: WechatMiniprogram.BaseEvent) {
      const { stage } = event.currentTarget.dataset as { stage: WaybillStage | '' };
      const { filter } = own(this).list;
      if (stage === this.data.stage) return;
      // 未打印 is a question about 待揽件 alone.
      const rest = without(filter, ['stage', 'stuck', 'printed']);
      this.change({ ...rest, ...(stage && { stage }) });
    },
    switchPrinted(event: WechatMiniprogram.BaseEvent) {
      const { unprinted } = event.currentTarget.dataset as { unprinted: boolean };
      if (unprinted === this.data.unprinted) return;
      const rest = without(own(this).list.filter, ['printed']);
      this.change({ ...rest, ...(unprinted && { printed: false }) });
    },
    removeChip(event: WechatMiniprogram.BaseEvent) {
      const { keys } = event.currentTarget.dataset as Chip;
      this.change(without(own(this).list.filter, keys));
    },
    showAll() {
      const { text } = own(this).list.filter;
      this.change(text ? { text } : {});
    },
    change(filter: ListFilter) {
      if (this.data.selecting) this.select(false);
      this.load(filter);
    },
    lookUp() {
      open('lookup', { orderId: this.data.missed });
    },
    create() {
      open('create');
    },

    openRow({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      const row = this.row(detail.orderId);
      if (row)
        open('waybill', { orderId: row.orderId, deliveryId: row.deliveryId, waybillId: row.waybillId });
    },
    row(orderId: string) {
      return own(this).list.rows.find((row) => row.orderId === orderId);
    },

    begin() {
      this.select(true);
    },
    done() {
      this.select(false);
    },
    hold({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      if (!may('clerk')) return;
      wx.vibrateShort({ type: 'light' });
      this.select(true);
      own(this).list.choose([detail.orderId]);
      this.count();
    },
    select(selecting: boolean) {
      const { list } = own(this);
      list.selecting = selecting;
      list.choose([]);
      if (selecting !== this.data.selecting) this.triggerEvent('selecting', { selecting });
      this.setData({ selecting });
      this.count();
    },
    /** Everything the filter has, up to a bound: what was not scrolled to yet is fetched first. */
    async chooseAll() {
      const { list } = own(this);
      if (this.data.chosen.all) list.choose([]);
      else {
        this.setData({ gathering: true });
        while (this.data.selecting && list.rows.length < MOST_CHOSEN && (await this.nextPage()));
        this.setData({ gathering: false });
        if (this.data.selecting) list.choose(list.rows.slice(0, MOST_CHOSEN).map(({ orderId }) => orderId));
      }
      this.count();
    },
    count() {
      if (!this.data.selecting) return;
      const { list } = own(this);
      const rows = list.chosenRows();
      this.setData({
        chosen: {
          count: rows.length,
          print: rows.filter(isPrintable).length,
          cancel: rows.filter(isCancellable).length,
          all: rows.length > 0 && rows.length === Math.min(list.rows.length, MOST_CHOSEN),
          loaded: list.rows.length,
        },
      });
    },

    print() {
      this.start('print', own(this).list.chosenRows().filter(isPrintable));
    },
    printOne({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      this.start(
        'print',
        own(this).list.rows.filter(({ orderId }) => orderId === detail.orderId),
      );
    },
    cancelOne({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      own(this).list.choose([detail.orderId]);
      this.ask();
    },
    ask() {
      const rows = own(this).list.chosenRows();
      const { length } = rows.filter(isCancellable);
      const left = rows.length - length;
      if (!length) return;
      const rest = left ? `另外 ${left} 单已在途或已结束，不会动。` : '';
      this.setData({
        cancelling: `${length} 单会被取消，订单号不能再用；快递员已经揽收的取消不了。${rest}`,
        'chosen.cancel': length,
      });
    },
    keep() {
      this.setData({ cancelling: '' });
      if (!this.data.selecting) own(this).list.choose([]);
    },
    cancel() {
      const rows = own(this).list.chosenRows().filter(isCancellable);
      this.setData({ cancelling: '' });
      this.start('cancel', rows);
    },
    start(kind: JobKind, rows: WaybillList['rows']) {
      const targets = rows.map(({ orderId, deliveryId, waybillId, receiver }) => ({
        orderId,
        deliveryId,
        waybillId,
        name: receiver?.name ?? '',
      }));
      if (!targets.length) return;
      if (startJob(kind, targets)) {
        this.select(false);
        open('batch');
      } else wx.showToast({ title: '上一批还没做完，请等它做完或停下', icon: 'none' });
    },
  },
});
