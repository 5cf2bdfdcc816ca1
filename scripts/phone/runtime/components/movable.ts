import type { Builtin, Definition } from './builtin';

/** A movable-view is scaled by `scale-value` and pushed around by scrolling its area; fingers do not pinch here. */
export const movables: Definition[] = [
  {
    tag: 'movable-area',
    properties: { scaleArea: Boolean },
    setup(self) {
      self.host.style.overflow = 'auto';
      return undefined;
    },
  },
  {
    tag: 'movable-view',
    properties: {
      direction: String,
      inertia: Boolean,
      outOfBounds: Boolean,
      x: null,
      y: null,
      disabled: Boolean,
      scale: Boolean,
      scaleMin: { type: Number, value: 0.5 },
      scaleMax: { type: Number, value: 10 },
      scaleValue: { type: Number, value: 1 },
      animation: { type: Boolean, value: true },
    },
    observe: { scaleValue: resize },
  },
];

function resize(self: Builtin): void {
  const { scale, scaleMin, scaleMax, scaleValue } = self.data;
  const wanted = scale ? Math.min(scaleMax, Math.max(scaleMin, scaleValue)) : 1;
  self.host.style.transform = wanted === 1 ? '' : `scale(${wanted})`;
  self.emit('scale', { x: 0, y: 0, scale: wanted });
}
