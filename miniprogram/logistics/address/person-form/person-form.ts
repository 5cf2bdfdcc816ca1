import { dataOf } from '../../kit/logic/data-of';
import type { FieldDoubt } from '../logic/found';
import { NO_PERSON, type PersonForm } from '../logic/person-form';
import { personLook } from '../logic/person-look';

/**
 * A sender or receiver as chips that are corrected where they stand: name, phone, region, address, and a second number
 * where there is one. `change` carries the fields that changed, `leave` the name of the field somebody has finished
 * with, `fine` the name of a doubtful one that is right as it is.
 */
Component({
  properties: {
    value: { type: Object, value: NO_PERSON as PersonForm },
    errors: { type: Object, value: {} as Record<string, string> },
    doubts: { type: Array, value: [] as FieldDoubt[] },
    /** The address was just recognised: what is there wants a look, what is missing wants filling in. */
    recognised: Boolean,
    /** These parts belong to another text than the one that is being read. */
    stale: Boolean,
    /** The field that gets the keyboard. */
    focus: String,
    /** `receiver` or `sender`, for tests. */
    testid: String,
  },
  data: {
    region: [] as string[],
    phoneType: 'number',
    look: personLook(NO_PERSON, { errors: {}, doubts: [], recognised: false, stale: false }),
  },
  observers: {
    'value, errors, doubts, recognised, stale'(value: PersonForm | null, errors, doubts, recognised, stale) {
      const known = { errors: errors ?? {}, doubts: doubts ?? [], recognised, stale };
      this.setData({ look: personLook(value ?? NO_PERSON, known) });
    },
    'value.province, value.city, value.area'(...region: string[]) {
      this.setData({ region: region.some(Boolean) ? region : [] });
    },
    'value.phone'(phone: string) {
      // The digits' keyboard has no hyphen, and would swallow the one of a landline.
      const phoneType = /\D/.test(phone ?? '') ? 'text' : 'number';
      if (phoneType !== this.data.phoneType) this.setData({ phoneType });
    },
  },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { name } = dataOf<{ name: string }>(event);
      this.triggerEvent('change', { [name]: event.detail.value });
    },
    left(event: WechatMiniprogram.BaseEvent) {
      const { name } = dataOf<{ name: string }>(event);
      this.triggerEvent('leave', { name });
    },
    picked(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
      const [province = '', city = '', area = ''] = event.detail.value;
      this.triggerEvent('change', { province, city, area });
      this.triggerEvent('leave', { name: 'region' });
    },
    clearDoubt(event: WechatMiniprogram.BaseEvent) {
      const { name } = dataOf<{ name: string }>(event);
      this.triggerEvent('fine', { name });
    },
  },
});
