import { dataOf } from '../../kit/logic/data-of';
import type { FailureView } from '../../kit/logic/failure-view';
import { copy } from '../../kit/services/clipboard';
import { open } from '../../kit/services/navigation';
import { CHOICE_WORDS, type Decision, type OpenChoice } from '../../open-orders/logic/open-order';
import type { CreatedView } from '../logic/created-view';

/** After the form: the waybill, or that its outcome is open, or that its order number is over. */
Component({
  properties: {
    /** waiting, over, givenUp or done. */
    step: String,
    done: { type: Object, value: null as unknown as CreatedView },
    failure: { type: Object, value: null as unknown as FailureView },
    busy: Boolean,
    words: String,
    /** 王小蒙 · 广东省广州市…, so that one knows which waybill it is about. */
    about: String,
    orderId: String,
    /** Of an open order: `{text, advice}`, and what can be done about it. */
    said: { type: Object, value: null as unknown as { text: string; advice: string } },
    /** What stood in the way of asking or deciding; '' where the courier just has not answered. */
    why: String,
    choices: { type: Array, value: [] as OpenChoice[] },
    /** It turned up while it was given up. */
    unwanted: Boolean,
  },
  data: {
    choiceWords: CHOICE_WORDS,
    /** What is asked before it is done; '' for nothing. */
    deciding: '' as Decision | '',
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
      open('label/label', this.data.done.query);
    },
    look() {
      open(
        'waybill/waybill',
        this.data.step === 'done' ? this.data.done.query : { orderId: this.data.orderId },
      );
    },
    choose(event: WechatMiniprogram.BaseEvent) {
      const { choice } = dataOf<{ choice: OpenChoice }>(event);
      if (choice === 'resume') this.triggerEvent('ask');
      else this.setData({ deciding: choice });
    },
    decide({ detail }: WechatMiniprogram.CustomEvent<{ decision: Decision }>) {
      this.dismiss();
      this.triggerEvent('decide', detail);
    },
    dismiss() {
      this.setData({ deciding: '' });
    },
    next() {
      this.triggerEvent('next');
    },
    again() {
      this.triggerEvent('again');
    },
    renumber() {
      this.triggerEvent('renumber');
    },
  },
});
