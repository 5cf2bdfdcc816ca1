import { toBrowserUnits } from '../../units';
import type { Builtin, Control, Definition } from './builtin';
import {
  type Field,
  fieldOf,
  focus,
  grow,
  placeholderOf,
  showPlaceholder,
  styleFromHost,
  write,
} from './text-field-parts';

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
