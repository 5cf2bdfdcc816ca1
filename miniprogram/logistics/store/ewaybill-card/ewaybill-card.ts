import { dial } from '../../waybill/services/phone';
import type { EwaybillCard } from '../logic/ewaybill-view';

/** One e-waybill account of the 微信小店, with the outlet behind it. */
Component({
  properties: {
    account: { type: Object, value: {} as EwaybillCard },
  },
  methods: {
    call() {
      const { phone, callable } = this.data.account;
      if (callable) dial(phone);
    },
  },
});
