const LARGEST = 4;
const STEP = 1.5;

/** Its content over the whole screen, to pinch and to push around; `close` when somebody has seen enough. */
Component({
  data: {
    /** As last set by a button. */
    scale: 1,
    /** As it is now, fingers included. */
    now: 1,
    largest: LARGEST,
  },
  methods: {
    /** Two fingers change the scale many times a second: remembered, not drawn again. */
    pinched(event: WechatMiniprogram.CustomEvent<{ scale: number }>) {
      this.data.now = event.detail.scale;
    },
    larger() {
      this.scaleTo(this.data.now * STEP);
    },
    smaller() {
      this.scaleTo(this.data.now / STEP);
    },
    scaleTo(wanted: number) {
      const scale = Math.min(LARGEST, Math.max(1, wanted));
      this.setData({ scale, now: scale });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
