import { catchesTouchMove } from './backend';
import { elementOf, scrollerOf, viewportOf } from './elements';
import { dispatch, longPressCount } from './events';
import type { AnyElement, Json } from './types';
import { wxsStops } from './wxs';

const TAP_SLACK = 10;
const LONG_PRESS_MS = 350;
/** Browsers follow a touch with mouse events of their own, which must not count as a second tap. */
const ECHO_MS = 700;

interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
}

interface Press {
  node: Node;
  element: AnyElement;
  start: Point;
  moved: boolean;
  longPressed: boolean;
  timer: number;
}

let press: Press | undefined;
let lastTouch = Number.NEGATIVE_INFINITY;

/** Turns touch and mouse alike into WeChat's touchstart, touchmove, touchend, tap and longpress. */
export function startGestures(): void {
  const options = { capture: true, passive: false };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(type, (event) => onTouch(type, event), options);
  }
  document.addEventListener('mousedown', (event) => onMouse('touchstart', event), options);
  document.addEventListener('mousemove', (event) => onMouse('touchmove', event), options);
  document.addEventListener('mouseup', (event) => onMouse('touchend', event), options);
  document.addEventListener(
    'wheel',
    (event) => blocksScrolling(event.target) && event.preventDefault(),
    options,
  );
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    document.addEventListener(type, (event) => {
      const element = elementOf(event.target as Node);
      if (element) dispatch(element, type, {});
    });
  }
}

function onTouch(type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', event: TouchEvent): void {
  lastTouch = performance.now();
  const points = [...event.touches].map(pointOf);
  const changed = [...event.changedTouches].map(pointOf);
  handle(type, event, points, changed);
}

function onMouse(type: 'touchstart' | 'touchmove' | 'touchend', event: MouseEvent): void {
  if (performance.now() - lastTouch < ECHO_MS || event.button !== 0) return;
  if (type !== 'touchstart' && !press) return;
  const point = { identifier: 0, clientX: event.clientX, clientY: event.clientY };
  handle(type, event, type === 'touchend' ? [] : [point], [point]);
}

function handle(
  type: string,
  event: UIEvent & { target: EventTarget | null },
  points: Point[],
  changed: Point[],
): void {
  const first = changed[0];
  if (!first) return;
  if (type === 'touchstart') {
    const node = event.target as Node;
    const element = elementOf(node);
    if (!element || !scrollerOf(node)) return;
    if (press === undefined)
      press = { node, element, start: first, moved: false, longPressed: false, timer: 0 };
    press.timer = window.setTimeout(() => longPress(first), LONG_PRESS_MS);
  }
  if (!press) return;
  const { node, element } = press;
  if (distance(press.start, first) > TAP_SLACK) cancelTap(press);
  const fields = { touches: inPage(node, points), changedTouches: inPage(node, changed) };
  const before = wxsStops();
  const stopped = dispatch(element, type, {}, fields);
  const still = stopped && (wxsStops() > before || blocksScrolling(node));
  const pulled = signal(node, type, first, stopped);
  if (type === 'touchmove' && event.cancelable && (pulled || still)) event.preventDefault();
  if (type === 'touchend' || type === 'touchcancel') finish(type, event, points, first, fields);
}

function finish(type: string, event: UIEvent, points: Point[], point: Point, fields: Json): void {
  if (!press || points.length > 0) return;
  const { node, element, moved, longPressed, timer } = press;
  clearTimeout(timer);
  press = undefined;
  if (type === 'touchcancel' || moved || longPressed) return;
  const under = document.elementFromPoint(point.clientX, point.clientY);
  dispatch(element, 'tap', detailOf(node, point), fields);
  // What a tap opened under the finger must not receive the click that the browser sends after the touch.
  const covered = document.elementFromPoint(point.clientX, point.clientY) !== under;
  if (covered && event.type === 'touchend' && event.cancelable) event.preventDefault();
}

function longPress(point: Point): void {
  if (!press || press.moved) return;
  const before = longPressCount();
  const fields = { touches: inPage(press.node, [point]), changedTouches: inPage(press.node, [point]) };
  for (const type of ['longpress', 'longtap'])
    dispatch(press.element, type, detailOf(press.node, point), fields);
  if (press) press.longPressed = longPressCount() > before;
}

function cancelTap(current: Press): void {
  current.moved = true;
  clearTimeout(current.timer);
}

/** Tells the page's own machinery (pull-down refresh) about the finger; true when that takes the movement over. */
function signal(node: Node, type: string, point: Point, stopped: boolean): boolean {
  const nested = type === 'touchmove' && innerScroll(node);
  const event = new CustomEvent(`preview:${type.replace('touchcancel', 'touchend')}`, {
    cancelable: true,
    detail: { y: point.clientY, x: point.clientX },
  });
  if (stopped || nested) event.preventDefault();
  scrollerOf(node)?.dispatchEvent(event);
  return event.defaultPrevented && !stopped && !nested;
}

/** A scroll area between the finger and the page that is not at its top keeps the movement for itself. */
function innerScroll(node: Node): boolean {
  for (
    let each = node.parentElement;
    each && !each.classList.contains('page-scroll');
    each = each.parentElement
  ) {
    if (each.scrollTop > 0) return true;
  }
  return false;
}

/** True below a `catch:touchmove`, unless something in between can scroll by itself. */
function blocksScrolling(target: EventTarget | null): boolean {
  for (let each = target as HTMLElement | null; each instanceof HTMLElement; each = each.parentElement) {
    if (catchesTouchMove(each)) return true;
    if (each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY))
      return false;
    if (each.classList.contains('page-scroll')) return false;
  }
  return false;
}

function pointOf(touch: Touch): Point {
  return { identifier: touch.identifier, clientX: touch.clientX, clientY: touch.clientY };
}

function inPage(node: Node, points: Point[]): Json[] {
  const view = viewportOf(node);
  const scroll = scrollerOf(node)?.scrollTop ?? 0;
  return points.map(({ identifier, clientX, clientY }) => {
    const [x, y] = [clientX - view.left, clientY - view.top];
    return { identifier, clientX: x, clientY: y, pageX: x, pageY: y + scroll, force: 1 };
  });
}

function detailOf(node: Node, point: Point): Json {
  const [{ pageX, pageY }] = inPage(node, [point]) as [{ pageX: number; pageY: number }];
  return { x: pageX, y: pageY };
}

function distance(a: Point, b: Point): number {
  return Math.max(Math.abs(a.clientX - b.clientX), Math.abs(a.clientY - b.clientY));
}
