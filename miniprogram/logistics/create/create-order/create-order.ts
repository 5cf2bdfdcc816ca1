import type { Settings } from '../../../../cloudfunctions/console/shopSettings/contract';
import { dataOf } from '../../kit/logic/data-of';
import { open } from '../../kit/services/navigation';
import { emptyForm } from '../logic/form';
import { type Notice, noticeOf } from '../logic/notice';

/** Which order it is, whether its buyer hears of it, and what the notification shows where the shop's settings are silent. */
Component({
  properties: {
    value: { type: Object, value: emptyForm().order },
    errors: { type: Object, value: {} as Record<string, string> },
    shop: { type: Object, value: {} as Settings['shop'] },
    wxAppid: String,
    /** The shop's settings have answered, or will not. */
    ready: Boolean,
  },
  data: { notice: noticeOf('', '') as Notice },
  observers: {
    'value.openid, wxAppid'(openid: string, wxAppid: string) {
      this.setData({ notice: noticeOf(openid ?? '', wxAppid) });
    },
  },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { [dataOf<{ name: string }>(event).name]: event.detail.value });
    },
    left(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('leave', { name: dataOf<{ name: string }>(event).name });
    },
    toShop() {
      open('shop/shop');
    },
  },
});
