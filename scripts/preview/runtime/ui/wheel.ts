/** One column of a picker: a scroll-snapped list whose middle row is the choice. */
export const ROW = 44;

export function createWheel(rows: string[], index: number, onSettle: (index: number) => void): HTMLElement {
  const wheel = document.createElement('div');
  wheel.className = 'wheel';
  wheel.setAttribute('role', 'listbox');
  let settled = index;
  for (const [at, text] of rows.entries()) {
    const row = document.createElement('div');
    row.setAttribute('role', 'option');
    row.textContent = text;
    row.onclick = () => wheel.scrollTo({ top: at * ROW, behavior: 'smooth' });
    wheel.append(row);
  }
  requestAnimationFrame(() => wheel.scrollTo({ top: index * ROW, behavior: 'instant' }));
  let timer = 0;
  wheel.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const at = Math.min(rows.length - 1, Math.max(0, Math.round(wheel.scrollTop / ROW)));
      if (at !== settled) onSettle(at);
      settled = at;
    }, 80);
  });
  return wheel;
}
