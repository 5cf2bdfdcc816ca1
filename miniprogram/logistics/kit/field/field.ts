import { scan } from '../services/scan';

/** A label and its input, and below it either where to get the value or what is wrong with it. */
Component({
  properties: {
    label: String,
    /** Label and input on one line, for cards with many of them. */
    inline: Boolean,
    value: String,
    hint: String,
    error: String,
    /** Why the value wants a look; `fine` says that somebody looked. */
    doubt: String,
    disabled: Boolean,
    placeholder: String,
    /** Keyboard: text, number or digit (with a point). */
    type: { type: String, value: 'text' },
    /** Behind what is typed in; inline only. */
    unit: String,
    /** Hidden like a password, with an eye to look. */
    secret: Boolean,
    /** With a button that reads a barcode. */
    scannable: Boolean,
    /** The keyboard opens at once. */
    focus: Boolean,
    /** Names the field for tests. */
    testid: String,
  },
  data: { visible: false },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('type', { value: event.detail.value });
    },
    left() {
      this.triggerEvent('leave');
    },
    clearDoubt() {
      this.triggerEvent('fine');
    },
    look() {
      this.setData({ visible: !this.data.visible });
    },
    async scan() {
      const value = await scan();
      if (!value) return;
      this.triggerEvent('type', { value });
      this.triggerEvent('leave');
    },
  },
});
