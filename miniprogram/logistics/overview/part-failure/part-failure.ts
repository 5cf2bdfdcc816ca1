import type { FailureView } from '../../kit/logic/failure-view';
import { copy } from '../../kit/services/clipboard';

/** One part of a page that did not come, beside parts that did: smaller than `trouble`, with the same `retry`. */
Component({
  properties: {
    /** A FailureView; nothing is drawn without one. */
    failure: { type: Object, value: undefined as unknown as FailureView },
    /** What is missing, such as 运单数字. */
    what: String,
  },
  methods: {
    copyCode() {
      const { title, code } = this.data.failure;
      copy(`${title}\n${code}`);
    },
    again() {
      this.triggerEvent('retry');
    },
  },
});
