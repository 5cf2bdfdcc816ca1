import type { ParsedAddress } from '../../../../cloudfunctions/parseAddress/contract';
import { emptyForm, type PersonForm } from '../../core/create-form';
import type { Outcome } from '../../services/cloud';
import { chooseWeChatAddress, clipboardText, personOfParsed } from '../../services/recognise';
import { Recogniser } from '../../services/recogniser';

/** Long enough that a person who types is not interrupted; a paste is recognised at once. */
const TYPING_PAUSE_MS = 1200;
const PASTE_PAUSE_MS = 80;
/** Nobody types so many characters in one stroke. */
const PASTED_AT_ONCE = 8;
const SHORTEST_ADDRESS = 8;

/** Who receives: a box to paste into, and below it what was recognised. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().receiver },
    errors: { type: Object, value: {} as Record<string, string> },
    /** Empties marks and notes when it changes: another waybill. */
    round: { type: Number, value: 0 },
  },
  data: { working: false, recognised: false, note: '', focus: '' },
  observers: {
    round() {
      this.reader()?.stop();
      this.setData({ recognised: false, working: false, note: '', focus: '' });
    },
  },
  lifetimes: {
    attached() {
      const reader = new Recogniser((outcome) => this.hear(outcome));
      this.reader = () => reader;
    },
    detached() {
      this.reader()?.stop();
    },
  },
  methods: {
    reader(): Recogniser | undefined {
      return undefined;
    },
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { value } = event.detail;
      const grown = value.length - this.data.value.pasted.length;
      this.triggerEvent('change', { pasted: value });
      this.reader()?.stop();
      if (value.trim().length < SHORTEST_ADDRESS || grown <= 0) return;
      this.reader()?.later(value.trim(), grown >= PASTED_AT_ONCE ? PASTE_PAUSE_MS : TYPING_PAUSE_MS);
    },
    async paste() {
      const text = await clipboardText();
      if (!text) return this.setData({ note: '剪贴板里没有文字。请先复制买家的地址，或直接在框里粘贴。' });
      this.triggerEvent('change', { pasted: text });
      this.ask(text);
    },
    recognise() {
      const text = this.data.value.pasted.trim();
      if (text) this.ask(text);
      else this.setData({ note: '请先把买家的地址粘贴到框里。' });
    },
    ask(text: string) {
      this.setData({ working: true, note: '' });
      this.reader()?.now(text);
    },
    hear(outcome: Outcome<ParsedAddress>) {
      this.setData({ working: false });
      if (outcome.ok) this.fill(personOfParsed(outcome.data));
      else this.setData({ note: `没有识别成：${outcome.failure.error.title}。请在下面手工填写。` });
    },
    async choose() {
      const person = await chooseWeChatAddress();
      if (!person) return;
      this.reader()?.stop();
      this.setData({ working: false });
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
