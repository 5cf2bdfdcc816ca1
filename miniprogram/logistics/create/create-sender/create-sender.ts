import type { Sender } from '../../../../cloudfunctions/console/shopSettings/contract';
import { joinAddress } from '../../address/logic/address';
import { isBlank, NO_PERSON, type PersonForm, personForm, personOf } from '../../address/logic/person-form';
import { dataOf } from '../../kit/logic/data-of';
import { saveSender } from '../../shop/services/senders';

const line = ({ name, phone, province, city, area, address }: PersonForm) => ({
  who: `${name} ${phone}`.trim(),
  where: joinAddress([province, city, area, address]),
});

/** Who sends: one line, chosen among the shop's senders or filled in by hand. */
Component({
  properties: {
    value: { type: Object, value: NO_PERSON as PersonForm },
    errors: { type: Object, value: {} as Record<string, string> },
    /** The shop's, as far as they could be loaded. */
    senders: { type: Array, value: [] as Sender[] },
    /** The shop's settings have answered, or will not. */
    ready: Boolean,
  },
  data: {
    open: false,
    editing: false,
    saving: false,
    note: '',
    said: { who: '', where: '' },
    rows: [] as { at: number; who: string; where: string }[],
  },
  observers: {
    value(value: PersonForm | null) {
      if (value) this.setData({ said: line(value) });
    },
    senders(senders: Sender[] | null) {
      this.setData({ rows: (senders ?? []).map((sender, at) => ({ at, ...line(personForm(sender)) })) });
    },
    'ready, value, senders'(ready: boolean, value: PersonForm | null, senders: Sender[] | null) {
      if (ready && !this.data.editing && !senders?.length && value && isBlank(value))
        this.setData({ editing: true });
    },
    errors(errors: Record<string, string> | null) {
      if (!this.data.editing && Object.keys(errors ?? {}).length) this.setData({ editing: true });
    },
  },
  methods: {
    show() {
      if (this.data.senders.length) this.setData({ open: true });
      else this.edit();
    },
    hide() {
      this.setData({ open: false });
    },
    moved(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.hide();
    },
    pick(event: WechatMiniprogram.TouchEvent) {
      const { at } = dataOf<{ at: number }>(event);
      const sender = this.data.senders[at];
      this.setData({ open: false, editing: false, note: '' });
      if (sender) this.triggerEvent('change', personForm(sender));
    },
    edit() {
      this.setData({ open: false, editing: true, note: '' });
    },
    fold() {
      if (!Object.keys(this.data.errors).length) this.setData({ editing: false });
    },
    changed(event: WechatMiniprogram.CustomEvent) {
      this.setData({ note: '' });
      this.triggerEvent('change', event.detail);
    },
    left(event: WechatMiniprogram.CustomEvent) {
      this.triggerEvent('leave', event.detail);
    },
    async save() {
      if (this.data.saving) return;
      this.setData({ saving: true, note: '' });
      const outcome = await saveSender(personOf(this.data.value));
      if (outcome.ok) this.setData({ saving: false, note: '已存为常用', editing: false });
      else
        this.setData({ saving: false, note: `没有存成：${outcome.failure.error.title}。这单照样可以建。` });
      if (outcome.ok) this.triggerEvent('kept');
    },
  },
});
