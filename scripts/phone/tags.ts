/** WeChat's own components, as far as the preview has them; their DOM elements are called `wx-<name>`. */
export const builtinTags = [
  'button',
  'canvas',
  'checkbox',
  'checkbox-group',
  'cover-image',
  'cover-view',
  'form',
  'icon',
  'image',
  'input',
  'label',
  'match-media',
  'movable-area',
  'movable-view',
  'navigator',
  'page-container',
  'page-meta',
  'navigation-bar',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'slider',
  'span',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
  'web-view',
] as const;

const names = new Set<string>(builtinTags);

export function isBuiltin(tag: string): boolean {
  return names.has(tag);
}
