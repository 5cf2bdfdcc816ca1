import { dataOf } from '../../kit/logic/data-of';
import { type AccountChoice, chooseAccount } from '../logic/accounts';
import { emptyForm } from '../logic/form';

/** Which account and service a waybill is made with. `change` carries key, serviceType and serviceName. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().account },
    errors: { type: Object, value: {} as Record<string, string> },
    choices: { type: Array, value: [] as AccountChoice[] },
    /** They have arrived. */
    ready: Boolean,
    account: { type: Object, value: null as unknown as AccountChoice },
  },
  data: { open: false, skeleton: [{ width: '40%' }, { width: '70%' }] },
  methods: {
    show() {
      this.setData({ open: true });
    },
    hide() {
      this.setData({ open: false });
      this.triggerEvent('leave', { name: 'key' });
    },
    moved(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.hide();
    },
    pickAccount(event: WechatMiniprogram.TouchEvent) {
      const { key } = dataOf<{ key: string }>(event);
      const chosen = this.data.choices.find((choice) => choice.key === key);
      this.triggerEvent('change', chooseAccount(this.data.choices, { ...this.data.value, key }));
      if ((chosen?.services.length ?? 0) < 2) this.hide();
    },
    pickService(event: WechatMiniprogram.TouchEvent) {
      const { type } = dataOf<{ type: number }>(event);
      const chosen = { ...this.data.value, serviceType: String(type) };
      this.triggerEvent('change', chooseAccount(this.data.choices, chosen));
      this.hide();
    },
  },
});
