import { NO_PERSON, type PersonForm } from '../../core/create-form';

/**
 * A sender or receiver as four chips that are corrected where they stand: name, phone, region, address. `change`
 * carries the fields that changed, `leave` the name of the field somebody has finished with.
 */
Component({
  properties: {
    value: { type: Object, value: NO_PERSON as PersonForm },
    errors: { type: Object, value: {} as Record<string, string> },
    /** The address was just recognised: what is there wants a look, what is missing wants filling in. */
    recognised: Boolean,
    /** The field that gets the keyboard. */
    focus: String,
    /** `receiver` or `sender`, for tests. */
    testid: String,
  },
  data: { region: [] as string[], phoneType: 'number' },
  observers: {
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
      const { name } = event.currentTarget.dataset as { name: string };
      this.triggerEvent('change', { [name]: event.detail.value });
    },
    left(event: WechatMiniprogram.BaseEvent) {
      const { name } = event.currentTarget.dataset as { name: string };
      this.triggerEvent('leave', { name });
    },
    picked(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
      const [province = '', city = '', area = ''] = event.detail.value;
      this.triggerEvent('change', { province, city, area });
      this.triggerEvent('leave', { name: 'region' });
    },
  },
});
