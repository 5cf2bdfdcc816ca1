import type { Loose } from '../types';
import { closeOverlay, openOverlay, part } from '../ui/overlay';
import { createWheel } from '../ui/wheel';
import type { Builtin, Definition } from './builtin';
import type { Columns } from './picker-columns';
import { dateColumns, timeColumns } from './picker-dates';
import { regionColumns } from './picker-region';

export const pickers: Definition[] = [
  {
    tag: 'picker',
    properties: {
      mode: { type: String, value: 'selector' },
      headerText: String,
      disabled: Boolean,
      range: Array,
      rangeKey: String,
      value: null,
      start: String,
      end: String,
      fields: { type: String, value: 'day' },
      level: String,
      customItem: String,
      name: String,
    },
    setup(self) {
      const open = () => {
        if (!self.data.disabled) openPicker(self);
      };
      self.on('tap', open);
      return { activate: open, formValue: () => self.data.value, reset: () => self.set({ value: null }) };
    },
  },
];

function openPicker(self: Builtin): void {
  const name = self.data.mode === 'region' ? 'region-picker' : 'picker';
  const overlay = openOverlay(
    name,
    '<div class="sheet"><header><button type="button" class="cancel">取消</button><h2></h2><button type="button" class="done">确定</button></header><div class="wheels"></div></div>',
    self.data.headerText || '请选择',
  );
  part(overlay, 'h2').textContent = self.data.headerText;
  part(overlay, '.cancel').dataset.testid = `${name}-cancel`;
  part(overlay, '.done').dataset.testid = `${name}-confirm`;
  let columns = columnsOf(self, undefined);
  const show = () => {
    const wheels = columns.rows.map((rows, column) =>
      createWheel(rows, columns.indexes[column] ?? 0, (index) => {
        columns.indexes[column] = index;
        if (self.data.mode === 'multiSelector') self.emit('columnchange', { column, value: index });
        // Whatever hangs below another province or city begins at its first.
        if (self.data.mode === 'region') columns.indexes.fill(0, column + 1);
        const next = columnsOf(self, columns.indexes);
        const changed = next.rows.some(
          (each, at) => each.length !== columns.rows[at]?.length || each[0] !== columns.rows[at]?.[0],
        );
        columns = next;
        if (changed) show();
      }),
    );
    part(overlay, '.wheels').replaceChildren(...wheels);
  };
  show();
  const cancel = () => {
    closeOverlay(overlay);
    self.emit('cancel', {});
  };
  part(overlay, '.cancel').onclick = cancel;
  overlay.onclick = (event) => event.target === overlay && cancel();
  part(overlay, '.done').onclick = () => {
    closeOverlay(overlay);
    const value = columns.value(columns.indexes);
    self.set({ value });
    self.emit('change', { value, ...columns.fields?.(columns.indexes) });
  };
}

function columnsOf(self: Builtin, indexes: number[] | undefined): Columns {
  const { mode, range, rangeKey, value, start, end, fields, level, customItem } = self.data;
  const label = (item: Loose) => String(rangeKey ? item?.[rangeKey] : item);
  if (mode === 'multiSelector') {
    const rows = (range as Loose[][]).map((column) => column.map(label));
    return {
      rows,
      indexes: indexes ?? rows.map((_, at) => Number(value?.[at] ?? 0)),
      value: (chosen) => [...chosen],
    };
  }
  if (mode === 'region') return regionColumns(value, level, customItem, indexes);
  if (mode === 'time') return timeColumns(String(value ?? ''), start, end, indexes);
  if (mode === 'date') return dateColumns(String(value ?? ''), start, end, fields, indexes);
  return {
    rows: [(range as Loose[]).map(label)],
    indexes: indexes ?? [Number(value ?? 0)],
    value: ([index]) => index,
  };
}
