import { dataOf } from '../../kit/logic/data-of';
import type { TrackRow } from '../logic/track-view';
import { dial } from '../services/phone';

const SHOWN_FOLDED = 5;

/** A parcel's way, newest first; a long one is folded. Phone numbers in it can be called. */
Component({
  properties: {
    /** TrackRow[]. */
    rows: { type: Array, value: [] as TrackRow[] },
  },
  data: { most: SHOWN_FOLDED, unfolded: false, shown: [] as TrackRow[] },
  observers: {
    'rows, unfolded'(rows: TrackRow[] | null, unfolded: boolean) {
      this.setData({ shown: (unfolded ? rows : rows?.slice(0, SHOWN_FOLDED)) ?? [] });
    },
  },
  methods: {
    unfold() {
      this.setData({ unfolded: true });
    },
    call(event: WechatMiniprogram.TouchEvent) {
      const { phone } = dataOf<{ phone: string }>(event);
      dial(phone);
    },
  },
});
