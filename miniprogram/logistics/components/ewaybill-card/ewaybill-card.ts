import type { EwaybillCard } from '../../core/ewaybill-view';

/** One e-waybill account of the 微信小店, with the outlet behind it. */
Component({
  properties: {
    account: { type: Object, value: {} as EwaybillCard },
  },
  methods: {
    call() {
      const { phone, callable } = this.data.account;
      // A person who decides not to call has not met an error.
      if (callable) wx.makePhoneCall({ phoneNumber: phone, fail: () => {} });
    },
  },
});
