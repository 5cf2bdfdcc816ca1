import { copy } from '../../kit/services/clipboard';
import { type PersonView, personLine, type ReceiverView } from '../logic/person-view';
import { dial } from '../services/phone';

/** Whom a parcel goes to: masked until the eye is tapped, and masked again once the page is out of sight. */
Component({
  properties: {
    receiver: { type: Object, value: undefined as unknown as ReceiverView },
  },
  data: { shown: false, person: null as PersonView | null },
  observers: {
    receiver() {
      this.show(this.data.shown);
    },
  },
  pageLifetimes: {
    hide() {
      this.show(false);
    },
  },
  methods: {
    show(shown: boolean) {
      const { receiver } = this.data;
      if (!receiver) return;
      this.setData({ shown, person: (shown && receiver.shown) || receiver.masked });
    },
    toggle() {
      this.show(!this.data.shown);
    },
    call() {
      const { shown, person } = this.data;
      if (shown && person) dial(person.phone);
    },
    copyAll() {
      const { shown } = this.data.receiver;
      if (shown) copy(personLine(shown));
    },
  },
});
