import type { AccountView } from '../logic/accounts';

/** One courier account in the list. `open`: its page; `fix`: correct a refused binding; `balance`: ask what is left. */
Component({
  properties: {
    account: { type: Object, value: {} as AccountView },
    /** Whether this person may correct a refused binding. */
    manages: Boolean,
    /** While the courier is being asked for the balance. */
    asking: Boolean,
    /** Why the balance could not be asked; '' where it could. */
    lost: String,
  },
  data: { revealed: false },
  methods: {
    reveal() {
      this.setData({ revealed: !this.data.revealed });
    },
    open() {
      this.trigger('open');
    },
    fix() {
      this.trigger('fix');
    },
    askBalance() {
      if (!this.data.asking) this.trigger('balance');
    },
    trigger(event: string) {
      const { deliveryId, bizId, key } = this.data.account;
      this.triggerEvent(event, { deliveryId, bizId, key });
    },
  },
});
