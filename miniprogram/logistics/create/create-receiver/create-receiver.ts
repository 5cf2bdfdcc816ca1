import type { ParsedAddress } from '../../../../cloudfunctions/console/parseAddress/contract';
import { type FoundPerson, foundOf, nobody, peopleOf, withoutDoubts } from '../../address/logic/found';
import type { PasteBox, PasteTurn } from '../../address/logic/paste';
import { chooseWeChatAddress } from '../../address/services/recognise';
import { bringIntoView } from '../../address/services/view';
import { componentOf } from '../../kit/logic/component-of';
import { dataOf } from '../../kit/logic/data-of';
import { open } from '../../kit/services/navigation';
import { droppedText, type OfferView } from '../logic/offers';
import { noQueue, type Queue, queueOf } from '../logic/queue';
import { type QueueRow, queueText } from '../logic/queue-view';

type Parts = [receiver: FoundPerson, queue: Queue];

/**
 * Who receives: a box to paste into, below it what was recognised, and where one text names several people, all of
 * them. `change` carries fields corrected by hand; `receive` a whole receiver with the queue, or that they are being
 * read.
 */
Component({
  properties: {
    value: { type: Object, value: nobody() },
    queue: { type: Object, value: noQueue() },
    rows: { type: Array, value: [] as QueueRow[] },
    offers: { type: Array, value: [] as OfferView[] },
    errors: { type: Object, value: {} as Record<string, string> },
    /** Empties box, marks and notes when it changes: another waybill. */
    round: { type: Number, value: 0 },
    locked: Boolean,
  },
  data: {
    reading: false,
    /** Something stands in the box. */
    filled: false,
    /** Somebody wants the box although there is a queue. */
    unfolded: false,
    former: null as FoundPerson | null,
    recognised: false,
    note: '',
    dropped: '',
    focus: '',
    title: '',
  },
  observers: {
    round() {
      const fresh = { reading: false, filled: false, unfolded: false, former: null, recognised: false };
      this.setData({ ...fresh, note: '', dropped: '', focus: '' });
    },
    queue(queue: Queue | null) {
      this.setData({ title: queue?.people.length ? queueText(queue) : '' });
    },
  },
  methods: {
    box(): PasteBox | null {
      return componentOf<PasteBox>(this, '#paste');
    },

    turned({ detail }: WechatMiniprogram.CustomEvent<PasteTurn<Parts>>) {
      const { state, filled, parts, former } = detail;
      const reading = state === 'reading';
      const [receiver, queue] = parts ?? (parts === null ? [nobody(), noQueue()] : []);
      this.triggerEvent('receive', { reading, receiver, queue });
      const recognised = state === 'answered' && (parts ? true : this.data.recognised);
      const shown = reading && former ? former[0] : null;
      this.setData({ reading, filled, recognised, former: shown, note: '', dropped: '', focus: '' });
    },

    parsed({ detail }: WechatMiniprogram.CustomEvent<{ answer: ParsedAddress; former?: Parts }>) {
      const parsed = peopleOf(detail.answer);
      const queue = queueOf(parsed.map(foundOf), detail.former?.[1] ?? noQueue());
      const first = queue.people[queue.at]?.who ?? foundOf(detail.answer);
      this.setData({ dropped: droppedText(parsed.flatMap(({ dropped = [] }) => dropped)) });
      this.fill(first, queue);
    },

    async choose() {
      const person = await chooseWeChatAddress();
      if (!person || this.data.locked) return;
      this.box()?.empty();
      this.setData({ filled: false, dropped: '' });
      this.fill({ ...nobody(), ...person }, noQueue());
    },

    /** Replaces everything: half of the last buyer beside half of this one is the costliest mistake here. */
    fill(receiver: FoundPerson, queue: Queue) {
      this.triggerEvent('receive', { reading: false, receiver, queue });
      const { name, phone, province, city, area, address } = receiver;
      const missing = !name ? 'name' : !phone ? 'phone' : !address ? 'address' : '';
      const whole = !missing && province && city && area;
      const note = whole ? '' : '有没识别到的，请补上标橙色的几项。';
      this.setData({ reading: false, former: null, recognised: true, unfolded: false, focus: missing, note });
      if (whole) wx.hideKeyboard({ fail: () => {} });
      this.show();
    },

    /** The parts, with whatever is doubtful about them, are on the screen. */
    show() {
      wx.nextTick(() => bringIntoView(this, ['#card'], ['#parts']));
    },

    pick({ detail }: WechatMiniprogram.CustomEvent<{ at: number }>) {
      this.triggerEvent('select', detail);
    },

    look({ detail }: WechatMiniprogram.CustomEvent<{ orderId: string }>) {
      open('waybill/waybill', detail);
    },

    unfold() {
      this.setData({ unfolded: true });
    },

    offer(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('offer', dataOf(event));
    },

    changed({ detail }: WechatMiniprogram.CustomEvent<Partial<FoundPerson>>) {
      this.box()?.corrected();
      if (this.data.note) this.setData({ note: '' });
      const doubts = withoutDoubts(this.data.value.doubts, Object.keys(detail));
      this.triggerEvent('change', { ...detail, doubts });
    },

    fine({ detail }: WechatMiniprogram.CustomEvent<{ name: string }>) {
      this.triggerEvent('change', { doubts: withoutDoubts(this.data.value.doubts, [detail.name]) });
    },

    left(event: WechatMiniprogram.CustomEvent) {
      if (this.data.focus) this.setData({ focus: '' });
      this.triggerEvent('leave', event.detail);
    },
  },
});
