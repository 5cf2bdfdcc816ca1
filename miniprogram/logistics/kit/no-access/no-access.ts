import { leave } from '../services/navigation';

/** A page that this person's role may not use: who may, and the way back. */
Component({
  properties: {
    title: String,
    text: String,
  },
  methods: {
    back() {
      leave();
    },
  },
});
