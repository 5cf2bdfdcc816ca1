import { dataOf } from '../../kit/logic/data-of';

/** Sends the courier's own label to a computer. `choose`: another sheet; `share` and `save`: from a tap, as WeChat wants. */
Component({
  properties: {
    /** ready, loading, unreadable, hidden or failed (the page `label`). */
    state: String,
    sheet: Number,
    cancelled: Boolean,
    /** Whether this is a computer, where files can be saved. */
    saves: Boolean,
  },
  data: {
    sheets: [
      { value: 0, label: '二联单' },
      { value: 1, label: '一联单' },
    ],
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      const { sheet } = dataOf<{ sheet: number }>(event);
      if (sheet !== this.data.sheet || this.data.state === 'failed') this.triggerEvent('choose', { sheet });
    },
    again() {
      this.triggerEvent('choose', { sheet: this.data.sheet });
    },
    share() {
      if (this.data.state === 'ready') this.triggerEvent('share');
    },
    save() {
      this.triggerEvent('save');
    },
  },
});
