import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { courierName, findCouriers } from '../../kit/logic/couriers';
import { dataOf } from '../../kit/logic/data-of';
import { type FailureView, viewFailure } from '../../kit/logic/failure-view';
import { couriersIfKnown, lastCourier, loadCouriers, rememberCourier } from '../../kit/services/couriers';

/** The courier of a form: a line that opens a list to search. `pick` carries the courier's id. */
Component({
  properties: {
    value: {
      type: String,
      observer() {
        this.showName();
      },
    },
    error: String,
    hint: String,
  },
  data: {
    name: '',
    open: false,
    loading: false,
    typed: '',
    found: [] as Courier[],
    failure: null as FailureView | null,
  },
  methods: {
    async showName() {
      const { value } = this.data;
      this.setData({ name: value && courierName(await couriersIfKnown(), value) });
    },
    show() {
      this.setData({ open: true, typed: '' });
      this.load();
    },
    async load() {
      this.setData({ loading: this.data.found.length === 0, failure: null });
      const outcome = await loadCouriers();
      if (outcome.ok) this.setData({ found: findCouriers(outcome.data, '', lastCourier()) });
      this.setData({ loading: false, failure: outcome.ok ? null : viewFailure(outcome.failure) });
    },
    async search(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const typed = event.detail.value;
      this.setData({ typed, found: findCouriers(await couriersIfKnown(), typed, lastCourier()) });
    },
    pick(event: WechatMiniprogram.TouchEvent) {
      const { id } = dataOf<{ id: string }>(event);
      rememberCourier(id);
      this.setData({ open: false });
      this.triggerEvent('pick', { value: id });
    },
    opened(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.close();
    },
    close() {
      this.setData({ open: false });
      this.triggerEvent('leave');
    },
  },
});
