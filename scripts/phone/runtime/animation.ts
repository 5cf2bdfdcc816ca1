import { toBrowserUnits } from '../units';
import type { AnyElement, Loose } from './types';

const ANIMATION_STYLE = 2;

interface Step {
  transform: [string, Loose[]][];
  style: Record<string, string>;
  options: { duration: number; timingFunction: string; delay: number; transformOrigin: string };
}

const LENGTHS = /^translate/;
const ANGLES = /^(rotate|skew)/;
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'left', 'bottom', 'right'];
const TRANSFORMS = [
  'rotate',
  'rotateX',
  'rotateY',
  'rotateZ',
  'rotate3d',
  'scale',
  'scaleX',
  'scaleY',
  'scaleZ',
  'scale3d',
  'skew',
  'skewX',
  'skewY',
  'translate',
  'translateX',
  'translateY',
  'translateZ',
  'translate3d',
  'matrix',
  'matrix3d',
];

/** wx.createAnimation: collects steps; `export()` hands them over and starts anew. */
export function createAnimation(defaults: Partial<Step['options']> = {}): Loose {
  const options = {
    duration: 400,
    timingFunction: 'linear',
    delay: 0,
    transformOrigin: '50% 50% 0',
    ...defaults,
  };
  let steps: Step[] = [];
  let transform: Step['transform'] = [];
  let style: Step['style'] = {};
  const animation: Loose = {
    step(overrides: Partial<Step['options']> = {}) {
      steps.push({ transform, style, options: { ...options, ...overrides } });
      transform = [];
      style = {};
      return animation;
    },
    export() {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  for (const name of TRANSFORMS) {
    animation[name] = (...values: Loose[]) => {
      transform.push([name, values]);
      return animation;
    };
  }
  for (const name of STYLES) {
    animation[name] = (value: Loose) => {
      const css = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      style[css] = typeof value === 'number' && name !== 'opacity' ? `${value}px` : String(value);
      return animation;
    };
  }
  return animation;
}

/** Plays what `animation="{{…}}"` carries, one step after the other. */
export function applyAnimation(element: AnyElement, value: Loose): void {
  const steps: Step[] = value?.actions ?? [];
  let at = 0;
  for (const step of steps) {
    setTimeout(() => element.setNodeStyle(toBrowserUnits(cssOf(step)), ANIMATION_STYLE), at);
    at += step.options.duration + step.options.delay;
  }
}

function cssOf({ transform, style, options }: Step): string {
  const functions = transform.map(
    ([name, values]) => `${name}(${values.map((value) => withUnit(name, value)).join(',')})`,
  );
  const rules = Object.entries(style).map(([name, value]) => `${name}:${value}`);
  if (functions.length > 0) rules.push(`transform:${functions.join(' ')}`);
  rules.push(`transition:all ${options.duration}ms ${options.timingFunction} ${options.delay}ms`);
  rules.push(`transform-origin:${options.transformOrigin}`);
  return rules.join(';');
}

function withUnit(name: string, value: Loose): string {
  if (typeof value !== 'number') return String(value);
  if (LENGTHS.test(name)) return `${value}px`;
  return ANGLES.test(name) ? `${value}deg` : String(value);
}
