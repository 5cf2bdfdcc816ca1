import type { AccountView } from '../../core/accounts';

/** One courier account in the list. `open`: its page; `fix`: correct a refused binding. */
Component({
  properties: {
    account: { type: Object, value: {} as AccountView },
    /** Whether this person may correct a refused binding. */
    manages: Boolean,
  },
  data: { revealed: false },
  methods: {
    reveal() {
      this.setData({ revealed: !this.data.revealed });
    },
    open() {
      this.tell('open');
    },
    fix() {
      this.tell('fix');
    },
    tell(event: string) {
      const { deliveryId, bizId } = this.data.account;
      this.triggerEvent(event, { deliveryId, bizId });
    },
  },
});
