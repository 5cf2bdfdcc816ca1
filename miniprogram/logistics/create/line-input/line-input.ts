import { scan } from '../../kit/services/scan';

/** A label and its input on one line; below, where to get the value or what is wrong with it. */
Component({
  properties: {
    label: String,
    value: String,
    hint: String,
    error: String,
    placeholder: String,
    /** Keyboard: text, number or digit (with a point). */
    type: { type: String, value: 'text' },
    unit: String,
    /** With a button that reads a barcode. */
    scannable: Boolean,
    /** Names the field for tests. */
    testid: String,
  },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('type', { value: event.detail.value });
    },
    left() {
      this.triggerEvent('leave');
    },
    async scan() {
      const value = await scan();
      if (value) this.triggerEvent('type', { value });
    },
  },
});
