import type { CreatedView } from '../../core/created-view';
import type { FailureView } from '../../core/failure-view';
import { copy } from '../../services/clipboard';
import { open } from '../../services/navigation';

/** After the form: the waybill, or that its outcome is open, or that its order number is over. */
Component({
  properties: {
    /** waiting, over or done. */
    step: String,
    done: { type: Object, value: null as unknown as CreatedView },
    failure: { type: Object, value: null as unknown as FailureView },
    busy: Boolean,
    words: String,
    /** 王小蒙 · 广东省广州市…, so that one knows which waybill it is about. */
    about: String,
    orderId: String,
  },
  methods: {
    copy() {
      copy(this.data.done.waybillId);
    },
    copyCode() {
      const { title, code } = this.data.failure;
      copy(`${title}\n${code}`);
    },
    print() {
      open('label', this.data.done.query);
    },
    look() {
      open('waybill', this.data.done.query);
    },
    ask() {
      this.triggerEvent('ask');
    },
    again() {
      this.triggerEvent('again');
    },
    renumber() {
      this.triggerEvent('renumber');
    },
  },
});
