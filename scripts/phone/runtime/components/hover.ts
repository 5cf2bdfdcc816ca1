import type { Builtin } from './builtin';

const HOVER_STYLE = 3;

export const hoverProperties = (start: number, stay: number, name = 'none') => ({
  hoverClass: { type: String, value: name },
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: start },
  hoverStayTime: { type: Number, value: stay },
});

/** Puts `hover-class` on while the finger is down. */
export function followHover(self: Builtin, disabled: () => boolean = () => false): void {
  let start = 0;
  let stop = 0;
  const toggle = (on: boolean) => {
    const { hoverClass } = self.data;
    if (!hoverClass || hoverClass === 'none') return;
    for (const name of String(hoverClass).split(/\s+/)) self.element.classList?.toggle(name, on, HOVER_STYLE);
  };
  self.on('touchstart', (event) => {
    if (disabled() || event.hoverStopped) return;
    clearTimeout(stop);
    start = window.setTimeout(() => toggle(true), Number(self.data.hoverStartTime));
  });
  const leave = () => {
    clearTimeout(start);
    stop = window.setTimeout(() => toggle(false), Number(self.data.hoverStayTime));
  };
  self.on('touchend', leave);
  self.on('touchcancel', leave);
  self.on('touchmove', leave);
}
