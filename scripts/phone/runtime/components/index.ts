import type { ComponentSpace } from 'glass-easel';
import { type Definition, defineBuiltin } from './builtin';
import { buttons } from './button';
import { choices } from './choice';
import { containers } from './container';
import { forms } from './form';
import { media } from './media';
import { movables } from './movable';
import { navigators } from './navigator';
import { pageMeta } from './page-meta';
import { pickers } from './picker';
import { pickerViews } from './picker-view';
import { progress } from './progress';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { slider } from './slider';
import { swipers } from './swiper';
import { texts } from './text';
import { inputs } from './text-field';

export function registerBuiltins(space: ComponentSpace): void {
  const all: Definition[] = [
    ...containers,
    ...texts,
    ...media,
    ...movables,
    ...buttons,
    ...inputs,
    ...forms,
    ...choices,
    ...pickers,
    ...pickerViews,
    slider,
    progress,
    scrollView,
    ...swipers,
    ...navigators,
    richText,
    ...pageMeta,
  ];
  for (const definition of all) defineBuiltin(space, definition);
}
