import { privateState } from '../logic/private-state';
import { watchNetwork } from '../services/network';

const own = privateState((): { stop?: () => void } => ({}));

/** A thin bar while the phone has no network; what is on the screen stays readable. */
Component({
  data: { offline: false },
  lifetimes: {
    attached() {
      own(this).stop = watchNetwork((online) => {
        if (online === this.data.offline) this.setData({ offline: !online });
      });
    },
    detached() {
      own(this).stop?.();
    },
  },
});
