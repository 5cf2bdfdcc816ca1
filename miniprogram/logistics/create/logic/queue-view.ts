import { lastFourOf } from '../../../../cloudfunctions/shared/people/phone';
import type { FoundPerson } from '../../address/logic/found';
import { inFours } from '../../kit/logic/digits';
import type { CreateForm } from './form';
import { type Queue, type Queued, queued } from './queue';
import { kept } from './queue-turns';

export interface QueueRow {
  key: number;
  name: string;
  lastFour: string;
  place: string;
  state: Queued['state'];
  current: boolean;
  /** 正在填, 待确认, the waybill's number, or what wants a look. */
  words: string;
  tone: 'done' | 'waiting' | 'moving' | '';
  orderId: string;
}

/** The list as it is read; the one in the form as it stands there now. */
export function queueRows(form: Pick<CreateForm, 'queue' | 'receiver' | 'order'>): QueueRow[] {
  return kept(form).map((one, at) => rowOf(one, at, at === form.queue.at, '正在填'));
}

/** People of whom one is wanted; -1 as long as nobody is chosen. */
export function choiceRows(people: FoundPerson[], chosen: number): QueueRow[] {
  return people.map((who, at) => rowOf(queued(who), at, at === chosen, '已选'));
}

function rowOf(
  { who, state, waybillId, orderId }: Queued,
  key: number,
  chosen: boolean,
  words: string,
): QueueRow {
  const current = chosen && state === 'waiting';
  const name = who.name || '没有识别到姓名';
  const place = who.city || who.area || who.province || '没有识别到地区';
  const row = { key, name, lastFour: lastFourOf(who.phone), place, state, current, orderId };
  if (state === 'made') return { ...row, words: inFours(waybillId), tone: 'done' };
  if (state === 'open') return { ...row, words: '待确认，请不要重建', tone: 'waiting' };
  const wanting = missingOf(who) + who.doubts.length;
  if (wanting) return { ...row, words: `${wanting} 处要看`, tone: 'waiting' };
  return current ? { ...row, words, tone: 'moving' } : { ...row, words: '', tone: '' };
}

function missingOf({ name, phone, province, city, area, address }: FoundPerson): number {
  return [name, phone, province && city && area, address].filter((part) => !part).length;
}

/** 这里有 3 个收件人 … */
export function queueText({ people }: Queue): string {
  const count = (state: Queued['state']) => people.filter((one) => one.state === state).length;
  const [made, open] = [count('made'), count('open')];
  const ended = [made && `${made} 个已建好`, open && `${open} 个待确认`].filter(Boolean).join('，');
  return `这里有 ${people.length} 个收件人${ended ? `，${ended}` : ''}`;
}
