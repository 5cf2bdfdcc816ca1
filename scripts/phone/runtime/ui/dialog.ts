import { closeOverlay, openOverlay, part } from './overlay';

export interface DialogOptions {
  name: string;
  title?: string;
  content?: string;
  confirmText?: string;
  /** No text, no button. */
  cancelText?: string;
  confirmColor?: string;
  cancelColor?: string;
  input?: { placeholder?: string; value?: string; testid: string };
  confirmTestid?: string;
  cancelTestid?: string;
}

/** A dialog in WeChat's look; answers the typed text (or '') when confirmed, null when cancelled. */
export function askDialog(options: DialogOptions): Promise<string | null> {
  const overlay = openOverlay(
    options.name,
    `<div class="dialog"><h2></h2><div class="content"></div>
<input hidden><footer><button type="button" class="cancel"></button><button type="button" class="confirm"></button></footer></div>`,
    options.title || options.content || '提示',
  );
  const input = part<HTMLInputElement>(overlay, 'input');
  const confirm = part<HTMLButtonElement>(overlay, '.confirm');
  const cancel = part<HTMLButtonElement>(overlay, '.cancel');
  fill(part(overlay, 'h2'), options.title);
  fill(part(overlay, '.content'), options.content);
  fill(confirm, options.confirmText ?? '确定', options.confirmColor);
  fill(cancel, options.cancelText, options.cancelColor);
  confirm.dataset.testid = options.confirmTestid ?? 'modal-confirm';
  cancel.dataset.testid = options.cancelTestid ?? 'modal-cancel';
  if (options.input) {
    input.hidden = false;
    input.dataset.testid = options.input.testid;
    input.placeholder = options.input.placeholder ?? '';
    input.value = options.input.value ?? '';
    input.focus();
  }
  return new Promise((resolve) => {
    const finish = (value: string | null) => {
      closeOverlay(overlay);
      resolve(value);
    };
    confirm.onclick = () => finish(input.value);
    cancel.onclick = () => finish(null);
    input.onkeydown = (event) => {
      if (event.key === 'Enter') finish(input.value);
    };
  });
}

function fill(element: HTMLElement, text: string | undefined, color?: string): void {
  element.textContent = text ?? '';
  element.hidden = !text;
  if (color) element.style.color = color;
}
