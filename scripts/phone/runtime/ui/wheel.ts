/** One column of a picker: a scroll-snapped list whose middle row is the choice. */
export const ROW = 44;

export function createWheel(rows: string[], index: number, onSelect: (index: number) => void): HTMLElement {
  const wheel = document.createElement('div');
  wheel.className = 'wheel';
  wheel.setAttribute('role', 'listbox');
  let selected = index;
  const select = (at: number) => {
    if (at === selected) return;
    wheel.children[selected]?.setAttribute('aria-selected', 'false');
    wheel.children[at]?.setAttribute('aria-selected', 'true');
    selected = at;
    onSelect(at);
  };
  for (const [at, text] of rows.entries()) {
    const row = document.createElement('div');
    row.setAttribute('role', 'option');
    row.textContent = text;
    row.setAttribute('aria-selected', String(at === index));
    row.onclick = () => {
      wheel.scrollTo({ top: at * ROW, behavior: 'instant' });
      select(at);
    };
    wheel.append(row);
  }
  requestAnimationFrame(() => wheel.scrollTo({ top: selected * ROW, behavior: 'instant' }));
  let timer = 0;
  wheel.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // One that was replaced meanwhile stands at nothing.
      if (!wheel.isConnected) return;
      const at = Math.min(rows.length - 1, Math.max(0, Math.round(wheel.scrollTop / ROW)));
      select(at);
    }, 80);
  });
  return wheel;
}
