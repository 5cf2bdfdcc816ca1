import type { ParsedAddress } from '../../../../cloudfunctions/console/parseAddress/contract';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { privateState } from '../../kit/logic/private-state';
import { paste } from '../../kit/services/clipboard';
import type { CallResult } from '../../kit/services/cloud';
import {
  answered,
  asked,
  broughtAtOnce,
  corrected,
  emptied,
  emptyPaste,
  failed,
  isSomething,
  type Paste,
  type Turn,
  typed,
} from '../logic/paste';
import { Recogniser } from '../services/recogniser';

/** Long enough that a person who types is not interrupted; a paste is recognised at once. */
const TYPING_PAUSE_MS = 800;
const PASTE_PAUSE_MS = 80;
/** Nobody types so many characters in one stroke. */
const PASTED_AT_ONCE = 8;

const HELP = '请点「识别」再试，或在下面手工填写。';

/** Of a text that is refused, the reason itself. */
function whyOf({ error }: Failure): string {
  return error.issues?.[0]?.message ?? error.title;
}

function wayBack(former: Paste<unknown[]>['former']): string {
  if (!former || !isSomething(former.parts)) return '';
  return former.text ? '放回原来那段文字，可以找回原来填的。' : '清空上面的框，可以找回原来填的。';
}

/** What is typed or pasted into it, and who reads it as soon as the box is on the page. */
const own = privateState((): { paste: Paste<unknown[]>; reader?: Recogniser } => ({ paste: emptyPaste() }));

/**
 * A box to paste whole addresses into. `turn` tells what becomes of the parts beside it, `parsed` brings what was
 * recognised, with the parts that stood there before; the slot is for more buttons. What stands in the box stays in
 * this component: it is neither kept nor logged.
 */
Component({
  properties: {
    placeholder: String,
    /** What there is to say of the last address recognised. */
    note: String,
    /** Whatever stands beside the box now. */
    parts: { type: Array, value: [] as unknown[] },
    /** Nothing changes while something is sent. */
    locked: Boolean,
    /** Empties the box when it changes. */
    round: { type: Number, value: 0 },
  },
  data: {
    value: '',
    /** Why nothing was recognised. */
    trouble: '',
  },
  observers: {
    round() {
      if (own(this).reader) this.empty();
    },
  },
  lifetimes: {
    attached() {
      own(this).reader = new Recogniser((question, outcome) => this.onAnswer(question, outcome));
    },
    detached() {
      own(this).reader?.stop();
    },
  },
  methods: {
    typed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.put(event.detail.value);
    },

    put(value: string) {
      const box = own(this);
      if (this.data.locked) return;
      const brought = broughtAtOnce(this.data.value, value);
      if (value !== this.data.value) this.setData({ value });
      this.take(
        typed(box.paste, value, this.data.parts),
        brought < PASTED_AT_ONCE ? TYPING_PAUSE_MS : PASTE_PAUSE_MS,
      );
    },

    async paste() {
      const value = await paste();
      if (!value) return this.setData({ trouble: '剪贴板里没有文字。请先复制一段地址，或直接在框里粘贴。' });
      this.put(value);
      this.recognise();
    },

    recognise() {
      const box = own(this);
      if (this.data.locked) return;
      if (!box.paste.text) return this.setData({ trouble: '请先把地址粘贴到框里。' });
      this.take(asked(box.paste, this.data.parts), 0);
    },

    onAnswer(question: number, outcome: CallResult<ParsedAddress>) {
      const box = own(this);
      const { former } = box.paste;
      const turn = outcome.ok ? answered(box.paste, question, this.data.parts) : failed(box.paste, question);
      if (turn.paste === box.paste) return;
      if (outcome.ok) {
        box.paste = turn.paste;
        this.setData({ trouble: '' });
        this.triggerEvent('parsed', { answer: outcome.data, former: former?.parts });
        return;
      }
      this.take(turn);
      this.setData({
        trouble: `没有识别成：${whyOf(outcome.failure)}。${HELP}${turn.parts ? '' : wayBack(former)}`,
      });
    },

    /** Tells the page before anything else happens, so that nothing is sent from parts that are no longer right. */
    take(turn: Turn<unknown[]>, pauseMs = 0) {
      const box = own(this);
      if (turn.paste === box.paste) return;
      const { question } = box.paste;
      box.paste = turn.paste;
      const { state, text, former } = turn.paste;
      this.triggerEvent('turn', { state, filled: !!text, parts: turn.parts, former: former?.parts });
      this.setData({ trouble: '' });
      if (question === turn.paste.question) return;
      if (state === 'reading') box.reader?.ask(turn.paste.question, text, pauseMs);
      else box.reader?.stop();
    },

    /** Somebody filled in a part by hand. */
    corrected() {
      const box = own(this);
      box.paste = corrected(box.paste);
    },

    /** The parts came from elsewhere. */
    empty() {
      const box = own(this);
      box.reader?.stop();
      box.paste = emptied(box.paste);
      this.setData({ value: '', trouble: '' });
    },
  },
});
