import { toBrowserUnits } from '../../units';
import type { Builtin, Definition } from './builtin';

export const progress: Definition = {
  tag: 'progress',
  properties: {
    percent: Number,
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: { type: String, value: '#09BB07' },
    activeColor: String,
    backgroundColor: { type: String, value: '#EBEBEB' },
    active: Boolean,
    activeMode: String,
    duration: Number,
  },
  setup(self) {
    self.host.innerHTML = '<div class="track"><div class="bar"></div></div><span></span>';
    self.host.setAttribute('role', 'progressbar');
    return undefined;
  },
  observe: {
    percent: paint,
    showInfo: paint,
    borderRadius: paint,
    strokeWidth: paint,
    color: paint,
    activeColor: paint,
    backgroundColor: paint,
    fontSize: paint,
  },
};

function paint(self: Builtin): void {
  const { percent, showInfo, borderRadius, fontSize, strokeWidth, color, activeColor, backgroundColor } =
    self.data;
  const [track, info] = self.host.children as unknown as [HTMLElement, HTMLElement];
  const bar = track.firstElementChild as HTMLElement;
  Object.assign(track.style, {
    height: length(strokeWidth),
    backgroundColor,
    borderRadius: length(borderRadius),
  });
  Object.assign(bar.style, { width: `${percent}%`, backgroundColor: activeColor || color });
  info.hidden = !showInfo;
  info.textContent = `${percent}%`;
  info.style.fontSize = length(fontSize);
  self.host.setAttribute('aria-valuenow', String(percent));
}

function length(value: unknown): string {
  return typeof value === 'number' || /^\d+$/.test(String(value))
    ? `${value}px`
    : toBrowserUnits(String(value));
}
