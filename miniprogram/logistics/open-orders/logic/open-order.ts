import type { decideOrder } from '../../../../cloudfunctions/console/decideOrder/contract';
import type { RequestOf, ResponseOf } from '../../../../cloudfunctions/shared/contract/define';
import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import type { OpenOrder } from '../../../../cloudfunctions/shared/waybill/open-order';
import { classifyFailedOrder } from '../../create/logic/failed-order';
import type { CallFailure } from '../../kit/logic/client-failure';
import { inFours } from '../../kit/logic/digits';
import { type FailureView, viewFailure } from '../../kit/logic/failure-view';
import { clockTime } from '../../kit/logic/time';
import type { Tone } from '../../kit/logic/tone';

export type Decision = RequestOf<typeof decideOrder>['decision'];
export type Decided = ResponseOf<typeof decideOrder>;
/** 继续查询, 再建一次, 不要了. */
export type OpenChoice = 'resume' | Decision;

/** How an order stands after somebody asked or decided. */
export interface Standing {
  tone: Tone;
  text: string;
  advice: string;
  waybillId: string;
  /** While its outcome is not known. */
  open: boolean;
  choices: OpenChoice[];
  /** Why nothing came of it, where that is no answer of the courier's. */
  failure: FailureView | null;
}

/** What a clerk may do about it, the most wanted first. `open` undefined: nobody told how it is cared for. */
export function choicesOf(open: OpenOrder | undefined): OpenChoice[] {
  if (open?.care === 'lookedFor') return ['again', 'giveUp'];
  return open?.care === 'givenUp' ? ['resume', 'again'] : ['resume', 'giveUp'];
}

/** What is certain of an open order and what happens by itself. It never says that nothing was made. */
export function openOrderText(open: OpenOrder | undefined): { text: string; advice: string } {
  if (open?.care === 'givenUp')
    return {
      text: `已停止重试，最早 ${clockTime(open.closesAfter)} 确认没有建成`,
      advice: '在那之前请不要换订单号重新下单；查到它已经建好，会列在「运单」里。',
    };
  if (open?.care === 'lookedFor')
    return {
      text: '超过一小时没有结果，可能已经建好',
      advice: '现在只查询，不再自动下单。还要寄，请点「再建一次」；不寄了，请点「不要了」。',
    };
  return {
    text: '没有收到快递的答复，可能已经建好',
    advice: '一小时内会用同一个订单号自动再办，不会建出两单。请不要换订单号重新下单。',
  };
}

/** What stood in the way of asking or deciding; '' where the courier just has not answered. */
export function obstacleText({ errCode, error }: Failure): string {
  return errCode === OWN.outcomeUnknown ? '' : `${error.title}。${error.action}`;
}

/** On the buttons, and while it is under way. */
export const CHOICE_WORDS: Record<OpenChoice, { text: string; doing: string }> = {
  resume: { text: '继续查询', doing: '正在确认…' },
  again: { text: '再建一次', doing: '正在再建…' },
  giveUp: { text: '不要了', doing: '正在停止…' },
};

interface Question {
  title: string;
  content: string;
  /** The verb, and the way back. */
  confirm: string;
  keep: string;
}

export const QUESTIONS: Record<Decision, Question> = {
  again: {
    title: '再建一次这单？',
    content:
      '用同一个订单号再问快递：已经建好的，会找回那张运单；没有建好的，现在建，要用一张面单。同一个订单号不会建出两单。',
    confirm: '再建一次',
    keep: '先不建',
  },
  giveUp: {
    title: '不要这单了？',
    content:
      '不再重试，只继续查询：前后十多分钟都查不到，才确认没有建成。如果其实已经建好，会列在「运单」里，不想寄请取消运单。',
    confirm: '不要了',
    keep: '先留着',
  },
};

const settled = { choices: [], open: false, failure: null };

/** `unwanted`: found while it was given up. */
export function made(waybillId: string, unwanted = false): Standing {
  const advice = unwanted ? '不想寄，请打开运单，取消它。' : '';
  return { ...settled, tone: 'done', text: `已建好，运单号 ${inFours(waybillId)}`, advice, waybillId };
}

export function decided({ state, waybillId = '', closesAfter = 0 }: Decided, decision: Decision): Standing {
  if (state === 'created') return made(waybillId, decision === 'giveUp');
  return state === 'unknown' ? still({ care: 'givenUp', closesAfter }) : ended(state);
}

function still(open: OpenOrder | undefined): Standing {
  const choices = choicesOf(open);
  return { tone: 'waiting', ...openOrderText(open), waybillId: '', open: true, choices, failure: null };
}

/** In the words of an order that came to nothing. */
export const ENDED = {
  orphaned: {
    title: '没有建成',
    action: '前后十多分钟都没有查到这单的运单。要寄出，可以换一个订单号重新下单。',
  },
  cancelled: { title: '这单已经取消', action: '订单号不能再用；要重新发货，请换一个订单号。' },
};

function ended(state: keyof typeof ENDED): Standing {
  const { title, action } = ENDED[state];
  return { ...settled, tone: 'over', text: title, advice: action, waybillId: '' };
}

type Known = Pick<ListedWaybill, 'stage' | 'state' | 'waybillId' | 'open' | 'reason'>;

/** After a failure the ledger tells how the order stands; `order` undefined: it could not be asked. */
export function standingAfterFailure(failure: CallFailure, order?: Known): Standing {
  const open = order ? order.stage === 'unconfirmed' : classifyFailedOrder(failure, true) === 'unsure';
  if (!open) return standingOf(order, failure);
  const { text, advice, ...rest } = still(order?.open);
  if (failure.errCode === OWN.outcomeUnknown) return { ...rest, text: '快递还没有答复', advice };
  const { title, action } = failure.error;
  return { ...rest, text: title, advice: action, failure: viewFailure(failure) };
}

function standingOf(order: Known | undefined, { error }: CallFailure): Standing {
  if (order?.state === 'created') return made(order.waybillId);
  if (order?.state === 'orphaned' || order?.state === 'cancelled') return ended(order.state);
  const { title, action } = order?.reason ?? error;
  return { ...settled, tone: 'failed', text: title, advice: action, waybillId: '' };
}
