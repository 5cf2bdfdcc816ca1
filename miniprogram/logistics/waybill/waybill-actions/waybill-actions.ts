import { dataOf } from '../../kit/logic/data-of';
import { CHOICE_WORDS } from '../../open-orders/logic/open-order';
import type { WaybillAction } from '../logic/waybill-actions';

/** Words of each action; `doing` while it is under way. The first of the bar is the big one. */
const WORDS: Record<WaybillAction, { text: string; doing: string; danger?: true }> = {
  print: { text: '打印面单', doing: '打印面单' },
  cancel: { text: '取消运单', doing: '正在取消…', danger: true },
  same: { text: '再来一单', doing: '再来一单' },
  reorder: { text: '重新下单', doing: '重新下单' },
  amend: { text: '修改后重新下单', doing: '修改后重新下单' },
  ...CHOICE_WORDS,
};

/** The bar below a waybill: `act` carries what was chosen. Nothing can be chosen while something is under way. */
Component({
  properties: {
    /** WaybillAction[]. */
    actions: { type: Array, value: [] as WaybillAction[] },
    /** The action under way, '' for none. */
    working: String,
  },
  data: { words: WORDS },
  methods: {
    choose(event: WechatMiniprogram.BaseEvent) {
      const { action } = dataOf<{ action: WaybillAction }>(event);
      if (!this.data.working) this.triggerEvent('act', { action });
    },
  },
});
