import { watchNetwork } from '../services/network';

/** A thin bar while the phone has no network; what is on the screen stays readable. */
Component({
  data: { offline: false },
  lifetimes: {
    attached() {
      this.stop = watchNetwork((online) => {
        if (online === this.data.offline) this.setData({ offline: !online });
      });
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop() {},
  },
});
