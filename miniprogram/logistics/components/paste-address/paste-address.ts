import type { ParsedAddress } from '../../../../cloudfunctions/parseAddress/contract';
import type { Outcome } from '../../services/cloud';
import { clipboardText } from '../../services/recognise';
import { Recogniser } from '../../services/recogniser';

/** Long enough that a person who types is not interrupted; a paste is recognised at once. */
const TYPING_PAUSE_MS = 1200;
const PASTE_PAUSE_MS = 80;
/** Nobody types so many characters in one stroke. */
const PASTED_AT_ONCE = 8;
const SHORTEST_ADDRESS = 8;

/**
 * A box to paste a whole address into. `text` carries what stands in it, `parsed` what was recognised of it; the slot
 * is for more buttons. Emptied from outside, it forgets what is under way.
 */
Component({
  properties: {
    value: String,
    placeholder: String,
    /** What there is to say of the last address recognised. */
    note: String,
  },
  data: {
    working: false,
    /** Why nothing was recognised. */
    trouble: '',
  },
  observers: {
    value(value: string) {
      if (!value && (this.data.working || this.data.trouble)) this.forget();
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
    forget() {
      this.reader()?.stop();
      this.setData({ working: false, trouble: '' });
    },
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { value } = event.detail;
      const grown = value.length - this.data.value.length;
      this.forget();
      this.triggerEvent('text', { value });
      if (value.trim().length < SHORTEST_ADDRESS || grown <= 0) return;
      this.reader()?.later(value.trim(), grown >= PASTED_AT_ONCE ? PASTE_PAUSE_MS : TYPING_PAUSE_MS);
    },
    async paste() {
      const value = await clipboardText();
      if (!value) return this.setData({ trouble: '剪贴板里没有文字。请先复制一段地址，或直接在框里粘贴。' });
      this.triggerEvent('text', { value });
      this.ask(value);
    },
    recognise() {
      const text = this.data.value.trim();
      if (text) this.ask(text);
      else this.setData({ trouble: '请先把地址粘贴到框里。' });
    },
    ask(text: string) {
      this.setData({ working: true, trouble: '' });
      this.reader()?.now(text);
    },
    hear(outcome: Outcome<ParsedAddress>) {
      this.setData({
        working: false,
        trouble: outcome.ok ? '' : `没有识别成：${outcome.failure.error.title}。请在下面手工填写。`,
      });
      if (outcome.ok) this.triggerEvent('parsed', outcome.data);
    },
  },
});
