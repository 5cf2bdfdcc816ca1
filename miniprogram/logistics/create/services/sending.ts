import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import type { OpenOrder } from '../../../../cloudfunctions/shared/waybill/open-order';
import type { CallFailure } from '../../kit/logic/client-failure';
import { isOffline } from '../../kit/services/network';
import { type Decision, ENDED } from '../../open-orders/logic/open-order';
import { decide, loadOrder, placeOrder } from '../../waybill/services/orders';
import type { Draft } from '../logic/draft-store';
import { classifyFailedOrder } from '../logic/failed-order';
import { UNLISTED, UNSENT } from '../logic/unsent';
import { endSent, openDraft, saveSent, unsend } from './draft';

const SLOW_MS = 3000;
/** An open outcome is asked for once by itself. */
const ASK_AFTER_MS = 5000;
const CONFIRMING = '正在向快递确认…';

export type News =
  | { kind: 'busy'; words: string; asking: boolean }
  /** `unwanted`: it turned up while it was given up. */
  | { kind: 'created'; request: AddOrderRequest; waybillId: string; unwanted?: boolean }
  /** The outcome is open; the failure says why, where one is known, and `open` what happens by itself. */
  | { kind: 'unsure'; request: AddOrderRequest; failure?: Failure; open?: OpenOrder }
  /** Nothing repeats it any more; it is not closed before `closesAfter`, in milliseconds since the epoch. */
  | { kind: 'givenUp'; request: AddOrderRequest; closesAfter: number }
  | { kind: 'newId'; request: AddOrderRequest; failure: Failure }
  | { kind: 'refused'; failure: Failure };

type Sent = Draft & { sent: AddOrderRequest };

/**
 * Carries one waybill from the tap to an outcome that is known. The exact request is written down before it leaves
 * the phone and asked again unchanged, so neither a lost answer nor a closed app can make a second waybill.
 */
export class Sending {
  private draft?: Sent;
  private busy = false;
  private left = false;
  private timer?: ReturnType<typeof setTimeout>;
  /** Calls begun so far: what was asked beside an older one is old news. */
  private calls = 0;

  constructor(private readonly onNews: (news: News) => void) {}

  /** What was filled in for the request under way, whatever became of it. */
  get form(): Draft['form'] | undefined {
    return this.draft?.form;
  }

  async send(form: Draft['form'], request: AddOrderRequest): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.news({ kind: 'busy', words: '正在下单…', asking: false });
    // Asked before anything leaves: afterwards nobody could tell a lost request from a lost answer.
    const offline = await isOffline();
    this.busy = false;
    const draft = { form, sent: request };
    const obstacle = offline ? UNSENT.offline : writeDown(draft);
    if (obstacle) return this.news({ kind: 'refused', failure: obstacle });
    this.draft = draft;
    return this.attempt(draft, false, true);
  }

  /** Takes up a request whose outcome was open when the page was last left. */
  resume(form: Draft['form'], request: AddOrderRequest): void {
    this.draft = { form, sent: request };
    this.onNews({ kind: 'unsure', request });
    this.askSoon();
  }

  /** The identical request again. */
  async ask(): Promise<void> {
    if (!this.busy && this.draft) await this.attempt(this.draft, true, false);
  }

  /** 再建一次 or 不要了, of the order whose outcome is open. */
  async decide(decision: Decision): Promise<void> {
    if (this.busy || !this.draft) return;
    const { draft } = this;
    const { sent } = draft;
    const words = decision === 'again' ? '正在再建一次…' : '正在停止并查询…';
    const outcome = await this.while(words, true, () => decide(sent.orderId, decision));
    if (!outcome.ok) return this.notDecided(draft, decision, outcome.failure);
    const { state, waybillId = '', closesAfter = 0 } = outcome.data;
    if (state === 'created') return this.created(sent, waybillId, decision === 'giveUp');
    endSent(sent.orderId, { state: state === 'unknown' ? 'open' : 'over' });
    if (state === 'unknown') return this.news({ kind: 'givenUp', request: sent, closesAfter });
    const errCode = state === 'orphaned' ? OWN.orderOrphaned : OWN.orderCancelled;
    const failure = {
      errCode,
      errMsg: `decideOrder:ok ${state}`,
      error: { ...ENDED[state], retryable: false },
    };
    this.news({ kind: 'newId', request: sent, failure });
  }

  /**
   * 先建下一单: where the ledger has the open order, 待确认 follows it and this phone is free for the next one. Answers
   * what was put aside; undefined where it has an outcome by now, or the ledger does not know it.
   */
  async putAside(): Promise<AddOrderRequest | undefined> {
    if (this.busy || !this.draft) return undefined;
    const { sent } = this.draft;
    const order = await this.while('正在查看这单…', true, () => loadOrder(sent.orderId));
    if (order.ok && order.data.state === 'created') {
      this.created(sent, order.data.waybillId);
      return undefined;
    }
    if (!order.ok) {
      this.news({ kind: 'unsure', request: sent, failure: order.failure });
      return undefined;
    }
    endSent(sent.orderId, { state: 'open' });
    this.draft = undefined;
    return sent;
  }

  /** The page is gone: the outcome is still written down. */
  leave(): void {
    this.left = true;
    clearTimeout(this.timer);
  }

  private async attempt(draft: Sent, before: boolean, asksAgain: boolean): Promise<void> {
    const { sent } = draft;
    const words = before ? CONFIRMING : '正在下单…';
    const outcome = await this.while(words, before, () => placeOrder(sent));
    if (outcome.ok) return this.created(sent, outcome.data.waybillId);
    const open = await this.failed(draft, outcome.failure, before);
    if (open && asksAgain) this.askSoon();
  }

  /** Locks while a call is under way, and says what it is doing. */
  private async while<T>(words: string, asking: boolean, call: () => Promise<T>): Promise<T> {
    this.busy = true;
    this.calls += 1;
    clearTimeout(this.timer);
    this.news({ kind: 'busy', words, asking });
    const slow = setTimeout(() => this.news({ kind: 'busy', words: CONFIRMING, asking }), SLOW_MS);
    const outcome = await call();
    clearTimeout(slow);
    this.busy = false;
    return outcome;
  }

  private created(request: AddOrderRequest, waybillId: string, unwanted = false): void {
    endSent(request.orderId, { state: 'made', waybillId });
    if (this.left) wx.showToast({ title: '运单已建好，在「运单」里', icon: 'none' });
    this.news({ kind: 'created', request, waybillId, unwanted });
  }

  /** True: the outcome is still open. */
  private async failed({ form, sent }: Sent, failure: CallFailure, before: boolean): Promise<boolean> {
    const kind = classifyFailedOrder(failure, before);
    if (kind !== 'unsure') {
      unsend(sent.orderId, form);
      this.news({ kind, request: sent, failure });
      return false;
    }
    this.news({ kind, request: sent, failure });
    // A first attempt is young in any case; later the ledger says what there is to decide.
    if (before && !this.left) await this.tellHowItStands(sent, failure);
    return true;
  }

  private async tellHowItStands(request: AddOrderRequest, failure: Failure): Promise<void> {
    const { calls } = this;
    const order = await loadOrder(request.orderId);
    if (order.ok && calls === this.calls)
      this.news({ kind: 'unsure', request, failure, open: order.data.open });
  }

  private async notDecided(draft: Sent, decision: Decision, failure: CallFailure): Promise<void> {
    const unlisted = failure.errCode === OWN.notInLedger && decision === 'giveUp';
    if (!unlisted) return void (await this.failed(draft, failure, true));
    unsend(draft.sent.orderId, draft.form);
    this.news({ kind: 'refused', failure: UNLISTED });
  }

  private askSoon(): void {
    if (!this.left) this.timer = setTimeout(() => this.ask(), ASK_AFTER_MS);
  }

  private news(news: News): void {
    if (!this.left) this.onNews(news);
  }
}

/** Why the request may not leave the phone; undefined once it is written down. */
function writeDown(draft: Sent): Failure | undefined {
  const open = openDraft();
  if (open && open.sent.orderId !== draft.sent.orderId) return UNSENT.other;
  return saveSent(draft) ? undefined : UNSENT.full;
}
