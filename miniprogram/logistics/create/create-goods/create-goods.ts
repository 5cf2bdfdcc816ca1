import { dataOf } from '../../kit/logic/data-of';
import { emptyForm, type GoodsForm } from '../logic/form';
import type { Preset } from '../logic/goods';
import { goodsOf } from '../logic/start';

/** What is sent: goods by name and number, parcels, weight, and folded the sizes. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().goods as GoodsForm },
    errors: { type: Object, value: {} as Record<string, string> },
    presets: { type: Array, value: [] as Preset[] },
  },
  data: {
    sized: false,
    /** Rows have no name of their own before they are filled in: their places are their keys. */
    places: [0],
  },
  observers: {
    'value.items'(items: GoodsForm['items'] | null) {
      if (items && items.length !== this.data.places.length)
        this.setData({ places: items.map((_, at) => at) });
    },
    'value.sizeX, value.sizeY, value.sizeZ, errors'(x: string, y: string, z: string, errors) {
      const { sizeX, sizeY, sizeZ } = (errors ?? {}) as Record<string, string>;
      if (!this.data.sized && [x, y, z, sizeX, sizeY, sizeZ].some(Boolean)) this.setData({ sized: true });
    },
  },
  methods: {
    typedRow(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { at, name } = dataOf<{ at: number; name: 'name' | 'count' }>(event);
      const items = this.data.value.items.map((item, index) =>
        index === at ? { ...item, [name]: event.detail.value } : item,
      );
      this.triggerEvent('change', { items });
    },
    leaveRow(event: WechatMiniprogram.BaseEvent) {
      const { at, name } = dataOf<{ at: number; name: string }>(event);
      this.triggerEvent('leave', { name: `${name}${at}` });
    },
    add() {
      this.triggerEvent('change', { items: [...this.data.value.items, { name: '', count: '1' }] });
    },
    remove(event: WechatMiniprogram.TouchEvent) {
      const { at } = dataOf<{ at: number }>(event);
      this.triggerEvent('change', { items: this.data.value.items.filter((_, index) => index !== at) });
    },
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { name } = dataOf<{ name: string }>(event);
      this.triggerEvent('change', { [name]: event.detail.value });
    },
    left(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('leave', { name: dataOf<{ name: string }>(event).name });
    },
    usePreset(event: WechatMiniprogram.TouchEvent) {
      const preset = this.data.presets[dataOf<{ at: number }>(event).at];
      if (preset) this.triggerEvent('change', goodsOf(preset));
    },
    unfold() {
      this.setData({ sized: !this.data.sized });
    },
  },
});
