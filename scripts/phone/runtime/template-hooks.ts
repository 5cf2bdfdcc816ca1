import * as glassEasel from 'glass-easel';
import { toBrowserUnits } from '../units';
import { applyAnimation } from './animation';
import { carryAttributes, writeAttribute } from './attributes';
import { domOf } from './elements';
import { pageEvent } from './events';
import type { AnyElement, Loose } from './types';
import { changeListener, constructorName, getDate, getRegExp, wxsListener } from './wxs';

const prepared = new WeakSet<object>();

let lastWritten: AnyElement | undefined;

/** glass-easel does not say whose property got a wrong value: it is the element written last. */
export function lastWrittenElement(): { tag: string; owner: string } | undefined {
  const owner = lastWritten?.ownerShadowRoot?.getHostNode();
  return lastWritten && { tag: lastWritten.tagName, owner: owner?.is ?? '' };
}

/** Published for the compiled templates, which find it by this name (compiler/wxml.ts). */
export const templateHooks = { changeListener, eventListener, constructorName, getRegExp, getDate };

/** Every listener of page code passes here; a return value means nothing in WeChat, except from WXS. */
function eventListener(caller: Loose, event: Loose, listener: Loose): unknown {
  if (listener.wxs) return listener.wxs(event);
  listener.call(caller, pageEvent(event));
  return undefined;
}

/**
 * glass-easel writes properties; a browser (and its tests, and its screen readers) wants some of them as attributes.
 * Each template instance comes with a writer whose methods are replaced once.
 */
export function wrapTemplate(template: (name: string) => Loose): (name: string) => Loose {
  return (name) => {
    const generate = template(name);
    if (!generate) return generate;
    return (writer: Loose, ...rest: Loose[]) => {
      if (!prepared.has(writer)) {
        prepared.add(writer);
        extend(writer);
      }
      queueMicrotask(() => carryAttributes(writer.shadowRoot.getHostNode()));
      return generate(writer, ...rest);
    };
  };
}

function extend(writer: Loose): void {
  const { r: property, d: dataset, i: id, y: style, v: listener } = writer;

  writer.r = (element: AnyElement, name: string, value: unknown, ...rest: unknown[]) => {
    lastWritten = element;
    if (name === 'animation') applyAnimation(element, value);
    const attribute = domAttribute(name);
    if (attribute) writeAttribute(element, attribute, value);
    const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    const declared =
      !glassEasel.Component.isComponent(element) || glassEasel.Component.hasProperty(element, camel);
    if (declared || !(attribute || name === 'animation' || isWatched(element, name)))
      property(element, name, value, ...rest);
    else writer.tryCallPropertyChangeListener(element, name, value);
  };
  writer.d = (element: AnyElement, name: string, value: unknown) => {
    dataset(element, name, value);
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (typeof value !== 'object') writeAttribute(element, attribute, value);
  };
  writer.i = (element: AnyElement, value: string) => {
    id(element, value);
    if (domOf(element)) writeAttribute(element, 'id', value);
  };
  writer.y = (element: AnyElement, value: unknown) => {
    style(element, typeof value === 'string' ? toBrowserUnits(value) : value);
  };
  writer.v = (element: AnyElement, event: string, handler: unknown, ...rest: unknown[]) => {
    const host = element.ownerShadowRoot?.getHostNode() as AnyElement;
    const marked =
      typeof handler === 'function' ? Object.assign(() => {}, { wxs: wxsListener(handler, host) }) : handler;
    // `bind:tap="{{disabled || handler}}"` yields `true` when disabled: no handler, not a method called "true".
    listener(element, event, typeof marked === 'boolean' ? '' : marked, ...rest);
  };
}

function domAttribute(name: string): string | undefined {
  if (name === 'aria-role' || name === 'role') return 'role';
  return name.startsWith('aria-') || name === 'hidden' ? name : undefined;
}

/** A property only there for its `change:` observer needs no declaration. */
function isWatched(element: AnyElement, name: string): boolean {
  return element._$wxTmplArgs?.changeProp?.[name] !== undefined;
}
