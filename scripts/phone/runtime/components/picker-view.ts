import type { Builtin, Definition } from './builtin';

/** picker-view with its columns; a column's rows are whatever elements stand in it. */
export const pickerViews: Definition[] = [
  {
    tag: 'picker-view',
    properties: {
      value: Array,
      indicatorStyle: String,
      indicatorClass: String,
      maskStyle: String,
      maskClass: String,
      immediateChange: Boolean,
      name: String,
    },
    setup: (self) => ({
      attached: () => requestAnimationFrame(() => place(self)),
      formValue: () => self.data.value,
    }),
    observe: { value: (self) => place(self) },
  },
  {
    tag: 'picker-view-column',
    setup(self) {
      let timer = 0;
      self.host.addEventListener('scroll', () => {
        clearTimeout(timer);
        timer = window.setTimeout(
          () => self.host.dispatchEvent(new CustomEvent('preview:settled', { bubbles: true })),
          80,
        );
      });
      return undefined;
    },
  },
];

function place(self: Builtin): void {
  const columns = [...self.host.querySelectorAll<HTMLElement>('wx-picker-view-column')];
  columns.forEach((column, at) => {
    column.scrollTop = Number(self.data.value?.[at] ?? 0) * rowHeight(column);
  });
  if (self.host.dataset.followed) return;
  self.host.dataset.followed = 'true';
  self.host.addEventListener('preview:settled', () => {
    const value = [...self.host.querySelectorAll<HTMLElement>('wx-picker-view-column')].map((column) =>
      Math.round(column.scrollTop / rowHeight(column)),
    );
    if (value.join() === (self.data.value ?? []).join()) return;
    self.set({ value });
    self.emit('change', { value });
  });
}

function rowHeight(column: HTMLElement): number {
  return (column.firstElementChild as HTMLElement | null)?.offsetHeight || 1;
}
