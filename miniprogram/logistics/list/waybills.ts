import { searchText } from '../../../cloudfunctions/shared/waybill/search';
import type { WaybillStage } from '../../../cloudfunctions/shared/waybill/stages';
import { componentOf } from '../kit/logic/component-of';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, viewFailure } from '../kit/logic/failure-view';
import { privateState } from '../kit/logic/private-state';
import { versionOf } from '../kit/services/changes';
import { couriersIfKnown } from '../kit/services/couriers';
import { open } from '../kit/services/navigation';
import { may } from '../kit/services/role';
import { scan } from '../kit/services/scan';
import type { ListFilter } from './logic/filter';
import { type Chip, chipsOf, type Tab, tabsOf, without } from './logic/tabs';
import { WaybillList } from './services/waybill-list';

const TYPING_MS = 300;

const own = privateState(() => ({
  list: new WaybillList(),
  /** Of the waybills, as they were last read. */
  version: 0,
  typing: undefined as ReturnType<typeof setTimeout> | undefined,
}));

/** select-bar. */
interface Bar {
  count(): void;
  chooseAll(): Promise<void>;
  printOne(orderId: string): void;
  cancelOne(orderId: string): void;
}

/** 运单. Rows are drawn by chunks, which fetch them from the list by themselves. */
Component({
  data: {
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
    placeholders: [1, 2, 3, 4, 5, 6],
    skeleton: [
      [{ width: '45%' }, { width: '20%', marginLeft: '35%' }],
      [{ width: '60%' }, { width: '18%', marginLeft: '22%' }],
    ],
  },
  lifetimes: {
    attached() {
      const { list } = own(this);
      this.setData({ clerk: may('clerk') });
      couriersIfKnown().then((couriers) => {
        list.couriers = couriers;
        list.notify();
      });
      this.load({});
    },
    detached() {
      clearTimeout(own(this).typing);
      own(this).list.leave();
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ clerk: may('clerk') });
      if (own(this).version !== versionOf('waybills')) this.reread();
    },
  },
  methods: {
    list() {
      return own(this).list;
    },
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
      this.bar()?.chooseAll();
    },
    /** The page was scrolled to its end. */
    async more() {
      const { list } = own(this);
      if (list.ended || this.data.loadingMore || this.data.moreFailed || this.data.stale) return;
      this.setData({ loadingMore: true });
      const before = list.chunks;
      const outcome = await list.more();
      if (!outcome) return;
      const added = Object.fromEntries(
        Array.from({ length: list.chunks - before }, (_, at) => [`chunks[${before + at}]`, before + at]),
      );
      const moreFailed = outcome.ok ? '' : outcome.failure.error.title;
      this.setData({ ...added, loadingMore: false, ended: list.ended, moreFailed });
      this.recount();
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
      this.recount();
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
      const { stage } = dataOf<{ stage: WaybillStage | '' }>(event);
      const { filter } = own(this).list;
      if (stage === this.data.stage) return;
      // 未打印 is a question about 待揽件 alone.
      const rest = without(filter, ['stage', 'stuck', 'printed']);
      this.change({ ...rest, ...(stage && { stage }) });
    },
    switchPrinted(event: WechatMiniprogram.BaseEvent) {
      const { unprinted } = dataOf<{ unprinted: boolean }>(event);
      if (unprinted === this.data.unprinted) return;
      const rest = without(own(this).list.filter, ['printed']);
      this.change({ ...rest, ...(unprinted && { printed: false }) });
    },
    removeChip(event: WechatMiniprogram.BaseEvent) {
      const { keys } = dataOf<Chip>(event);
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
      open('waybill/lookup', { orderId: this.data.missed });
    },
    create() {
      open('create/create');
    },

    openRow({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      const row = this.row(detail.orderId);
      if (row)
        open('waybill/waybill', {
          orderId: row.orderId,
          deliveryId: row.deliveryId,
          waybillId: row.waybillId,
        });
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
      this.recount();
    },
    select(selecting: boolean) {
      const { list } = own(this);
      list.selecting = selecting;
      list.choose([]);
      if (selecting !== this.data.selecting) this.triggerEvent('selecting', { selecting });
      this.setData({ selecting });
      this.recount();
    },
    recount() {
      this.bar()?.count();
    },
    printOne({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      this.bar()?.printOne(detail.orderId);
    },
    cancelOne({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      this.bar()?.cancelOne(detail.orderId);
    },
    bar() {
      return componentOf<Bar>(this, '#select-bar');
    },
  },
});
