import type { Loose } from '../types';
import type { Builtin } from './builtin';

/** What stands inside `<wx-input>` and `<wx-textarea>`: the browser's own field and WeChat's placeholder. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

export function fieldOf(self: Builtin): Field {
  return self.host.querySelector('input,textarea') as Field;
}

export function placeholderOf(self: Builtin): HTMLElement {
  return self.host.firstElementChild as HTMLElement;
}

export function write(self: Builtin, value: Loose): void {
  const field = fieldOf(self);
  const text = value === null || value === undefined ? '' : String(value);
  const limit = Number(self.data.maxlength);
  const shown = limit >= 0 ? text.slice(0, limit) : text;
  if (field.value !== shown) field.value = shown;
  showPlaceholder(self);
  grow(self);
}

export function showPlaceholder(self: Builtin): void {
  const field = fieldOf(self);
  placeholderOf(self).hidden = field.value !== '';
}

export function focus(self: Builtin, wanted: boolean): void {
  // After the current update: the field may only just be getting its place in the document.
  setTimeout(() => {
    const field = fieldOf(self);
    if (wanted) field.focus();
    else if (document.activeElement === field) field.blur();
  }, 0);
}

export function grow(self: Builtin): void {
  const field = fieldOf(self);
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (!self.data.autoHeight) {
    field.style.height = '';
    self.host.classList.remove('auto-height');
    return;
  }
  self.host.classList.add('auto-height');
  const before = field.offsetHeight;
  field.style.height = '0';
  field.style.height = `${field.scrollHeight}px`;
  if (field.offsetHeight !== before) {
    self.emit('linechange', { height: field.offsetHeight, heightRpx: 0, lineCount: 1, lineHeight: 0 });
  }
}

/** `placeholder-class` names a class of the component around; its scoped name is looked up where it is used. */
export function styleFromHost(self: Builtin): void {
  const placeholder = placeholderOf(self);
  const wanted = String(self.data.placeholderClass).split(/\s+/).filter(Boolean);
  const owner = self.element.ownerShadowRoot?.getHostNode() as Loose;
  const scope = owner?.getComponentOptions?.().styleScope;
  const prefix = owner && scope ? owner.getRootBehavior().ownerSpace.styleScopeManager.queryName(scope) : '';
  placeholder.classList.add(...wanted, ...(prefix ? wanted.map((name) => `${prefix}--${name}`) : []));
}
