import type { Failure } from '../../../cloudfunctions/shared/failure/failure';
import { verdictOf } from '../core/create-verdict';
import type { Draft } from '../core/draft-store';
import { dropDraft, keepDraft } from './draft';
import { isOffline } from './network';
import { type AddOrderRequest, placeOrder } from './orders';

const SLOW_MS = 3000;
/** An open outcome is asked for once by itself. */
const ASK_AFTER_MS = 5000;

export type News =
  | { kind: 'busy'; words: string; asking: boolean }
  | { kind: 'created'; request: AddOrderRequest; waybillId: string }
  /** The outcome is open; the failure says why, where one is known. */
  | { kind: 'unsure'; request: AddOrderRequest; failure?: Failure }
  | { kind: 'newId'; request: AddOrderRequest; failure: Failure }
  | { kind: 'refused'; failure: Failure };

const NOT_SENT: Failure = {
  errCode: -1,
  errMsg: 'addOrder:fail not sent, the phone has no network',
  error: {
    title: '手机没有网络，这单没有发出',
    action: '填好的都还在。连上网络后，再点「建运单」。',
    retryable: true,
  },
};

/**
 * Carries one waybill from the tap to an outcome that is known. The exact request is written down before it leaves
 * the phone and asked again unchanged, so neither a lost answer nor a closed app can make a second waybill.
 */
export class Sending {
  private draft?: Draft & { sent: AddOrderRequest };
  private busy = false;
  private left = false;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly tell: (news: News) => void) {}

  async send(form: Draft['form'], request: AddOrderRequest): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.news({ kind: 'busy', words: '正在下单…', asking: false });
    // Asked before anything leaves: afterwards nobody could tell a lost request from a lost answer.
    const offline = await isOffline();
    this.busy = false;
    if (offline) return this.news({ kind: 'refused', failure: NOT_SENT });
    this.draft = { form, sent: request };
    keepDraft(this.draft);
    return this.attempt(false, true);
  }

  /** Takes up a request whose outcome was open when the page was last left. */
  resume(form: Draft['form'], request: AddOrderRequest): void {
    this.draft = { form, sent: request };
    this.tell({ kind: 'unsure', request });
    this.askSoon();
  }

  /** The identical request again. */
  async ask(): Promise<void> {
    if (!this.busy && this.draft) await this.attempt(true, false);
  }

  /** The page is gone: the outcome is still written down. */
  leave(): void {
    this.left = true;
    clearTimeout(this.timer);
  }

  private async attempt(before: boolean, asksAgain: boolean): Promise<void> {
    const { form, sent } = this.draft as Draft & { sent: AddOrderRequest };
    this.busy = true;
    clearTimeout(this.timer);
    const say = (words: string) => this.news({ kind: 'busy', words, asking: before });
    say(before ? '正在向快递确认…' : '正在下单…');
    const slow = setTimeout(() => say('正在向快递确认…'), SLOW_MS);
    const outcome = await placeOrder(sent);
    clearTimeout(slow);
    this.busy = false;
    if (outcome.ok) {
      dropDraft();
      if (this.left) wx.showToast({ title: '运单已建好，在「运单」里', icon: 'none' });
      return this.news({ kind: 'created', request: sent, waybillId: outcome.data.waybillId });
    }
    const { failure } = outcome;
    const kind = verdictOf(failure, before);
    if (kind !== 'unsure') keepDraft({ form });
    this.news({ kind, request: sent, failure });
    if (kind === 'unsure' && asksAgain) this.askSoon();
  }

  private askSoon(): void {
    if (!this.left) this.timer = setTimeout(() => this.ask(), ASK_AFTER_MS);
  }

  private news(news: News): void {
    if (!this.left) this.tell(news);
  }
}
