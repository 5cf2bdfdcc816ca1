import { type Decision, QUESTIONS } from '../logic/open-order';

/** Giving up is not the default; placing again is what was asked for. */
const BUTTONS = {
  again: { confirm: { theme: 'primary', variant: 'base' }, keep: { theme: 'default', variant: 'base' } },
  giveUp: { confirm: { theme: 'danger', variant: 'outline' }, keep: { theme: 'primary', variant: 'base' } },
};

/** The question before 再建一次 or 不要了. `decide` carries the decision, `dismiss` means not now. */
Component({
  properties: {
    /** again or giveUp; '' asks nothing. */
    decision: String,
  },
  data: { question: { title: '', content: '', keepButton: {}, confirmButton: {} } },
  observers: {
    decision(decision: Decision | '') {
      if (!decision) return;
      const { confirm, keep, ...question } = QUESTIONS[decision];
      const buttons = BUTTONS[decision];
      this.setData({
        question: {
          ...question,
          confirmButton: { content: confirm, ...buttons.confirm },
          keepButton: { content: keep, ...buttons.keep },
        },
      });
    },
  },
  methods: {
    confirm() {
      const { decision } = this.data;
      if (decision) this.triggerEvent('decide', { decision });
    },
    cancel() {
      this.triggerEvent('dismiss');
    },
  },
});
