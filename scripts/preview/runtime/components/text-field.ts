import { toBrowserUnits } from '../../units';
import type { Loose } from '../types';
import type { Builtin, Control, Definition } from './builtin';

type Field = HTMLInputElement | HTMLTextAreaElement;

const KEYBOARDS: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  'safe-password': 'text',
  tel: 'tel',
};
const NATIVE_TYPES: Record<string, string> = { 'safe-password': 'password' };

const properties: Definition['properties'] = {
  value: { type: null, value: '' },
  name: String,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  cursor: { type: Number, value: -1 },
  cursorSpacing: Number,
  cursorColor: String,
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: { type: Boolean, value: true },
  alwaysEmbed: Boolean,
  confirmHold: Boolean,
  confirmType: { type: String, value: 'done' },
  holdKeyboard: Boolean,
};

export const inputs: Definition[] = [
  {
    tag: 'input',
    properties: {
      ...properties,
      type: { type: String, value: 'text' },
      password: Boolean,
      safePasswordCertPath: String,
      safePasswordLength: Number,
      safePasswordTimeStamp: Number,
      safePasswordNonce: String,
      safePasswordSalt: String,
      safePasswordCustomHash: String,
    },
    setup: (self) => setup(self, document.createElement('input')),
    observe: {
      ...observers(),
      type: (self, value) => {
        fieldOf(self).inputMode = KEYBOARDS[value] ?? 'text';
      },
      password: (self, value) => {
        (fieldOf(self) as HTMLInputElement).type = value
          ? 'password'
          : (NATIVE_TYPES[self.data.type] ?? 'text');
      },
    },
  },
  {
    tag: 'textarea',
    properties: {
      ...properties,
      autoHeight: Boolean,
      fixed: Boolean,
      showConfirmBar: { type: Boolean, value: true },
      disableDefaultPadding: Boolean,
      placeholderClass: { type: String, value: 'textarea-placeholder' },
    },
    setup: (self) => setup(self, document.createElement('textarea')),
    observe: { ...observers(), autoHeight: (self) => grow(self) },
  },
];

function observers(): NonNullable<Definition['observe']> {
  return {
    value: (self, value) => write(self, value),
    placeholder: (self, value) => {
      placeholderOf(self).textContent = value;
      fieldOf(self).setAttribute('aria-label', value);
    },
    placeholderStyle: (self, value) => {
      placeholderOf(self).style.cssText = toBrowserUnits(value);
    },
    placeholderClass: (self, value) => placeholderOf(self).setAttribute('data-class', value),
    disabled: (self, value) => {
      fieldOf(self).disabled = value;
    },
    maxlength: (self, value) => {
      if (value >= 0) fieldOf(self).maxLength = value;
      else fieldOf(self).removeAttribute('maxlength');
    },
    focus: (self, value) => focus(self, value),
    autoFocus: (self, value) => value && focus(self, true),
    cursorColor: (self, value) => {
      fieldOf(self).style.caretColor = value;
    },
  };
}

/** WeChat's placeholder is an element of its own, so that class and style can reach it. */
function setup(self: Builtin, field: Field): Control {
  const placeholder = document.createElement('div');
  placeholder.className = 'placeholder';
  placeholder.setAttribute('aria-hidden', 'true');
  field.autocomplete = 'off';
  field.spellcheck = false;
  self.host.append(placeholder, field);
  let composing = false;
  const report = () => {
    if (composing) return;
    const { value } = field;
    showPlaceholder(self);
    grow(self);
    self.set({ value });
    self.emit('input', { value, cursor: field.selectionStart ?? value.length, keyCode: 0 });
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    showPlaceholder(self);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    report();
  });
  field.addEventListener('input', report);
  field.addEventListener('focus', () => self.emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () =>
    self.emit('blur', { value: field.value, cursor: field.selectionStart ?? 0 }),
  );
  field.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.key !== 'Enter' || key.isComposing) return;
    if (
      field instanceof HTMLTextAreaElement &&
      self.data.confirmType !== 'send' &&
      self.data.confirmType !== 'search'
    )
      return;
    self.emit('confirm', { value: field.value });
    if (!self.data.confirmHold) field.blur();
  });
  return {
    activate: () => field.focus(),
    formValue: () => field.value,
    reset: () => self.set({ value: '' }),
    attached: () => {
      styleFromHost(self);
      grow(self);
      if (self.data.focus || self.data.autoFocus) field.focus();
    },
  };
}

function fieldOf(self: Builtin): Field {
  return self.host.querySelector('input,textarea') as Field;
}

function placeholderOf(self: Builtin): HTMLElement {
  return self.host.firstElementChild as HTMLElement;
}

function write(self: Builtin, value: Loose): void {
  const field = fieldOf(self);
  const text = value === null || value === undefined ? '' : String(value);
  const limit = Number(self.data.maxlength);
  const shown = limit >= 0 ? text.slice(0, limit) : text;
  if (field.value !== shown) field.value = shown;
  showPlaceholder(self);
  grow(self);
}

function showPlaceholder(self: Builtin): void {
  const field = fieldOf(self);
  placeholderOf(self).hidden = field.value !== '';
}

function focus(self: Builtin, wanted: boolean): void {
  // After the current update: the field may only just be getting its place in the document.
  setTimeout(() => {
    const field = fieldOf(self);
    if (wanted) field.focus();
    else if (document.activeElement === field) field.blur();
  }, 0);
}

function grow(self: Builtin): void {
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
function styleFromHost(self: Builtin): void {
  const placeholder = placeholderOf(self);
  const wanted = String(self.data.placeholderClass).split(/\s+/).filter(Boolean);
  const owner = self.element.ownerShadowRoot?.getHostNode() as Loose;
  const scope = owner?.getComponentOptions?.().styleScope;
  const prefix = owner && scope ? owner.getRootBehavior().ownerSpace.styleScopeManager.queryName(scope) : '';
  placeholder.classList.add(...wanted, ...(prefix ? wanted.map((name) => `${prefix}--${name}`) : []));
}
