const GLYPHS: Record<string, string> = {
  success:
    '<svg viewBox="0 0 40 40"><path d="M9 21l8 8 15-17" fill="none" stroke="currentColor" stroke-width="2.5"/></svg>',
  error:
    '<svg viewBox="0 0 40 40"><circle cx="20" cy="20" r="16" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M20 11v11m0 5v2.5" stroke="currentColor" stroke-width="2.5"/></svg>',
  loading: '<i class="spinner"></i>',
};

let current: HTMLElement | undefined;
let timer = 0;

/** WeChat shows one toast or loading at a time; `ms` undefined leaves it until it is hidden. */
export function showToast(title: string, icon: string, mask: boolean, ms?: number): void {
  hideToast();
  const toast = document.createElement('div');
  toast.className = `toast ${GLYPHS[icon] ? '' : 'text-only'} ${mask ? 'masked' : ''}`;
  toast.dataset.testid = icon === 'loading' ? 'loading' : 'toast';
  toast.setAttribute('role', 'status');
  toast.innerHTML = `<div>${GLYPHS[icon] ?? ''}<p></p></div>`;
  const text = toast.querySelector('p');
  if (text) text.textContent = title;
  document.querySelector('#overlays')?.append(toast);
  current = toast;
  if (ms !== undefined) timer = window.setTimeout(hideToast, ms);
}

export function hideToast(): void {
  clearTimeout(timer);
  current?.remove();
  current = undefined;
}
