import type { ParsedAddress } from '../../../../cloudfunctions/parseAddress/contract';
import { emptyForm, type PersonForm } from '../../core/create-form';
import { chooseWeChatAddress, personOfParsed } from '../../services/recognise';

/** Who receives: a box to paste into, and below it what was recognised. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().receiver },
    errors: { type: Object, value: {} as Record<string, string> },
    /** Empties marks and notes when it changes: another waybill. */
    round: { type: Number, value: 0 },
  },
  data: { recognised: false, note: '', focus: '' },
  observers: {
    round() {
      this.setData({ recognised: false, note: '', focus: '' });
    },
  },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      if (this.data.note) this.setData({ note: '' });
      this.triggerEvent('change', { pasted: event.detail.value });
    },
    parsed(event: WechatMiniprogram.CustomEvent<ParsedAddress>) {
      this.fill(personOfParsed(event.detail));
    },
    async choose() {
      const person = await chooseWeChatAddress();
      if (!person) return;
      this.triggerEvent('change', { pasted: '' });
      this.fill(person);
    },
    /** Replaces everything: half of the last buyer beside half of this one is the costliest mistake here. */
    fill(person: PersonForm) {
      const { name, phone, province, city, area, address } = person;
      this.triggerEvent('change', person);
      const missing = !name ? 'name' : !phone ? 'phone' : !address ? 'address' : '';
      const whole = !missing && province && city && area;
      const note = whole ? '' : '有没识别到的，请补上标橙色的几项。';
      this.setData({ recognised: true, focus: missing, note });
      if (whole) wx.hideKeyboard({ fail: () => {} });
    },
    changed(event: WechatMiniprogram.CustomEvent) {
      if (this.data.note) this.setData({ note: '' });
      this.triggerEvent('change', event.detail);
    },
    left(event: WechatMiniprogram.CustomEvent) {
      if (this.data.focus) this.setData({ focus: '' });
      this.triggerEvent('leave', event.detail);
    },
  },
});
