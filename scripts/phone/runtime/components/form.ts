import type { Json } from '../types';
import { controlOf, type Definition } from './builtin';

const FIELDS =
  'wx-input,wx-textarea,wx-switch,wx-slider,wx-checkbox-group,wx-radio-group,wx-picker,wx-picker-view';
const LABELLED = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea';

export const forms: Definition[] = [
  { tag: 'form', properties: { reportSubmit: Boolean, reportSubmitTimeout: Number } },
  {
    tag: 'label',
    properties: { for: String },
    setup(self) {
      self.on('tap', () => {
        const target = self.data.for
          ? self.host.closest('.page-view')?.querySelector(`#${CSS.escape(self.data.for)}`)
          : self.host.querySelector(LABELLED);
        if (target && !tappedInside(target)) controlOf(target)?.control.activate?.();
      });
      return undefined;
    },
  },
];

let lastControl: Element | undefined;

/** Controls call this when tapped themselves, so that a label around them does not act a second time. */
export function rememberTap(control: Element): void {
  lastControl = control;
  setTimeout(() => {
    lastControl = undefined;
  }, 0);
}

function tappedInside(target: Element): boolean {
  return lastControl === target;
}

export function submitForm(from: HTMLElement): void {
  const form = from.closest('wx-form');
  if (!form) return;
  const value: Json = {};
  for (const field of form.querySelectorAll(FIELDS)) {
    const found = controlOf(field);
    const name = found?.self.data.name;
    if (found && name) value[name] = found.control.formValue?.();
  }
  controlOf(form)?.self.emit('submit', { value });
}

export function resetForm(from: HTMLElement): void {
  const form = from.closest('wx-form');
  if (!form) return;
  for (const field of form.querySelectorAll(FIELDS)) controlOf(field)?.control.reset?.();
  controlOf(form)?.self.emit('reset', {});
}
