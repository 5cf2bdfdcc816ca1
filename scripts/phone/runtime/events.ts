import * as glassEasel from 'glass-easel';
import { domOf } from './elements';
import type { AnyElement, Caller, Json, Loose } from './types';

/** Sends an event through glass-easel from the element it happened on; true when a listener stopped it. */
export function dispatch(target: AnyElement, type: string, detail: unknown, fields?: Json): boolean {
  const event = new glassEasel.Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: fields,
  });
  glassEasel.Event.dispatchEvent(target, event);
  return event.defaultPrevented();
}

/** Counts handled long presses: WeChat gives no tap after one. */
let longPresses = 0;
export const longPressCount = () => longPresses;

/** The event object as WeChat gives it to page code: plain `target` and `currentTarget`, no way to prevent or stop. */
export function pageEvent(event: Loose): Json {
  if (event.type === 'longpress' || event.type === 'longtap') longPresses += 1;
  const fields = event.extraFields ?? {};
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail ?? {},
    ...fields,
  };
}

function targetOf(source: AnyElement | Caller): Json {
  const dom = domOf(source);
  return {
    id: source.id ?? '',
    dataset: source.dataset ?? {},
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  };
}
