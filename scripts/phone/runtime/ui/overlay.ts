/** Room above the pages for what WeChat itself draws: toasts, dialogs, sheets, pickers. */
export function openOverlay(name: string, html: string, label: string): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = `overlay ${name}`;
  overlay.dataset.testid = name;
  overlay.setAttribute('role', 'dialog');
  overlay.setAttribute('aria-modal', 'true');
  overlay.setAttribute('aria-label', label);
  overlay.innerHTML = html;
  document.querySelector('#overlays')?.append(overlay);
  return overlay;
}

export function part<T extends HTMLElement = HTMLElement>(overlay: HTMLElement, selector: string): T {
  return overlay.querySelector(selector) as T;
}

/** Slides a sheet out before it is removed. */
export function closeOverlay(overlay: HTMLElement): void {
  overlay.classList.add('closing');
  setTimeout(() => overlay.remove(), 160);
}
