/** One column of a picker: a scroll-snapped list whose middle row is the choice. */
export const ROW = 44;

export function createWheel(rows: string[], index: number, onSettle: (index: number) => void): HTMLElement {
  const wheel = document.createElement('div');
  wheel.className = 'wheel';
  wheel.setAttribute('role', 'listbox');
  let settled = index;
  const settle = (at: number) => {
    if (at === settled) return;
    wheel.children[settled]?.setAttribute('aria-selected', 'false');
    wheel.children[at]?.setAttribute('aria-selected', 'true');
    settled = at;
    onSettle(at);
  };
  for (const [at, text] of rows.entries()) {
    const row = document.createElement('div');
    row.setAttribute('role', 'option');
    row.textContent = text;
    row.setAttribute('aria-selected', String(at === index));
    row.onclick = () => {
      wheel.scrollTo({ top: at * ROW, behavior: 'instant' });
      settle(at);
    };
    wheel.append(row);
  }
  requestAnimationFrame(() => wheel.scrollTo({ top: settled * ROW, behavior: 'instant' }));
  let timer = 0;
  wheel.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // One that was replaced meanwhile stands at nothing.
      if (!wheel.isConnected) return;
      const at = Math.min(rows.length - 1, Math.max(0, Math.round(wheel.scrollTop / ROW)));
      settle(at);
    }, 80);
  });
  return wheel;
}
