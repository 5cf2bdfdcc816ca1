import { dataOf } from '../../kit/logic/data-of';
import { emptyForm } from '../logic/form';

/** Insurance, remark and, at 圆通, who signed the contract. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().extras },
    errors: { type: Object, value: {} as Record<string, string> },
    /** The courier asks where the contract was signed. */
    takes: Boolean,
  },
  data: {
    takeModes: [
      { value: '0', text: '线下网点签约' },
      { value: '1', text: '总部签约结算' },
    ],
  },
  methods: {
    insure(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.triggerEvent('change', { insured: event.detail.value });
    },
    take(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('change', { takeMode: dataOf<{ value: string }>(event).value });
    },
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { [dataOf<{ name: string }>(event).name]: event.detail.value });
    },
    left(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('leave', { name: dataOf<{ name: string }>(event).name });
    },
  },
});
