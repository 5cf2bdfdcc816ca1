import { type Builtin, controlOf, type Definition } from './builtin';
import { rememberTap } from './form';

/** checkbox, radio and their groups, switch. */
export const choices: Definition[] = [
  group('checkbox', (boxes) => boxes.filter((each) => each.data.checked).map((each) => each.data.value)),
  group('radio', (radios) => radios.find((each) => each.data.checked)?.data.value ?? ''),
  box('checkbox', (self) => self.set({ checked: !self.data.checked })),
  box('radio', (self) => {
    const members = self.host.closest('wx-radio-group')?.querySelectorAll('wx-radio') ?? [];
    for (const each of members) controlOf(each)?.self.set({ checked: false });
    self.set({ checked: true });
  }),
  {
    tag: 'switch',
    properties: {
      checked: Boolean,
      disabled: Boolean,
      type: { type: String, value: 'switch' },
      color: { type: String, value: '#04be02' },
      name: String,
    },
    setup(self) {
      self.host.setAttribute('role', 'switch');
      const toggle = () => {
        rememberTap(self.host);
        if (self.data.disabled) return;
        self.set({ checked: !self.data.checked });
        self.emit('change', { value: self.data.checked });
      };
      self.on('tap', toggle);
      return {
        activate: toggle,
        formValue: () => self.data.checked,
        reset: () => self.set({ checked: false }),
      };
    },
    observe: { checked: showChecked, disabled: showDisabled, color: showColor },
  },
];

function box(tag: 'checkbox' | 'radio', choose: (self: Builtin) => void): Definition {
  return {
    tag,
    properties: {
      value: String,
      checked: Boolean,
      disabled: Boolean,
      color: { type: String, value: '#09BB07' },
    },
    setup(self) {
      self.host.setAttribute('role', tag);
      const tap = () => {
        rememberTap(self.host);
        if (self.data.disabled || (tag === 'radio' && self.data.checked)) return;
        choose(self);
        const owner = self.host.closest(`wx-${tag}-group`);
        const parent = owner ? controlOf(owner) : undefined;
        parent?.self.emit('change', { value: parent.control.formValue?.() });
      };
      self.on('tap', tap);
      return { activate: tap };
    },
    observe: { checked: showChecked, disabled: showDisabled, color: showColor },
  };
}

function group(tag: 'checkbox' | 'radio', value: (members: Builtin[]) => unknown): Definition {
  return {
    tag: `${tag}-group`,
    properties: { name: String },
    setup(self) {
      const members = () =>
        [...self.host.querySelectorAll(`wx-${tag}`)].flatMap((node) => controlOf(node)?.self ?? []);
      return {
        formValue: () => value(members()),
        reset: () => {
          for (const each of members()) each.set({ checked: false });
        },
      };
    },
  };
}

function showChecked(self: Builtin, value: boolean): void {
  self.host.setAttribute('aria-checked', String(value));
}

function showDisabled(self: Builtin, value: boolean): void {
  self.host.setAttribute('aria-disabled', String(value));
}

function showColor(self: Builtin, value: string): void {
  self.host.style.setProperty('--checked-color', value);
}
