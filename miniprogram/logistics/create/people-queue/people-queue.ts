import { dataOf } from '../../kit/logic/data-of';
import type { QueueRow } from '../logic/queue-view';

/**
 * Several people of one text, one a row: who, where, and what became of them. `pick` names the row somebody tapped; a
 * row that cannot be filled in any more asks with `look` to see its waybill.
 */
Component({
  properties: {
    title: String,
    /** What a tap does, or what happens by itself. */
    hint: String,
    rows: { type: Array, value: [] as QueueRow[] },
    locked: Boolean,
  },
  data: { into: '' },
  observers: {
    /** Of a long list the one in the form is on the screen. */
    rows(rows: QueueRow[] | null) {
      const at = (rows ?? []).findIndex(({ current }) => current);
      const into = at > 0 ? `row-${at - 1}` : 'row-0';
      if (into !== this.data.into) this.setData({ into });
    },
  },
  methods: {
    tap(event: WechatMiniprogram.TouchEvent) {
      const { at } = dataOf<{ at: number }>(event);
      const row = this.data.rows[at];
      if (!row || row.current || this.data.locked) return;
      if (row.state === 'waiting') this.triggerEvent('pick', { at });
      else this.triggerEvent('look', { orderId: row.orderId });
    },
  },
});
