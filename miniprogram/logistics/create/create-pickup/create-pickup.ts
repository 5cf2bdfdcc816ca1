import { dataOf } from '../../kit/logic/data-of';
import { emptyForm } from '../logic/form';
import { pickupDays, soonestPickup } from '../logic/pickup-time';

/** When the courier comes, for couriers that ask: agreed already, or a time ahead. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().pickup },
    errors: { type: Object, value: {} as Record<string, string> },
  },
  data: { days: pickupDays(Date.now()) },
  methods: {
    agreed() {
      this.triggerEvent('change', { mode: 'agreed' });
    },
    at() {
      this.setData({ days: pickupDays(Date.now()) });
      this.triggerEvent('change', { mode: 'at', ...soonestPickup(Date.now()) });
    },
    picked(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { [dataOf<{ name: string }>(event).name]: event.detail.value });
      this.triggerEvent('leave', { name: 'time' });
    },
  },
});
