import { toBrowserUnits } from '../../units';
import { warn } from '../diagnostics';
import { settings } from '../settings';
import type { Definition } from './builtin';

/** page-meta sets the page around it; `root-font-size="system"` follows the phone's font size setting. */
export const pageMeta: Definition[] = [
  {
    tag: 'page-meta',
    properties: {
      backgroundTextStyle: String,
      backgroundColor: String,
      backgroundColorTop: String,
      backgroundColorBottom: String,
      rootBackgroundColor: String,
      scrollTop: String,
      scrollDuration: Number,
      pageStyle: String,
      rootFontSize: String,
      pageFontSize: String,
      pageOrientation: String,
    },
    setup: (self) => ({ attached: () => apply(self.host, self.data) }),
    observe: {
      pageStyle: (self) => apply(self.host, self.data),
      rootFontSize: (self) => apply(self.host, self.data),
      pageFontSize: (self) => apply(self.host, self.data),
      backgroundColor: (self) => apply(self.host, self.data),
    },
  },
  {
    tag: 'navigation-bar',
    properties: {
      title: String,
      loading: Boolean,
      frontColor: String,
      backgroundColor: String,
      colorAnimationDuration: Number,
      colorAnimationTimingFunc: String,
    },
  },
  {
    tag: 'web-view',
    properties: { src: String },
    setup(self) {
      self.host.append(document.createElement('iframe'));
      return undefined;
    },
    observe: { src: (self, value) => self.host.querySelector('iframe')?.setAttribute('src', value) },
  },
  ...(['canvas', 'video'] as const).map(
    (tag): Definition => ({
      tag,
      properties: { type: String, canvasId: String, src: String, disableScroll: Boolean },
      setup() {
        warn(`<${tag}> is not part of the preview`);
        return undefined;
      },
    }),
  ),
];

function apply(host: HTMLElement, data: Record<string, string>): void {
  const page = host.closest<HTMLElement>('wx-page');
  if (!page) return;
  page.style.cssText = toBrowserUnits(data.pageStyle ?? '');
  if (data.backgroundColor) page.style.backgroundColor = data.backgroundColor;
  if (data.pageFontSize) page.style.fontSize = size(data.pageFontSize);
  if (data.rootFontSize) document.documentElement.style.fontSize = size(data.rootFontSize);
}

function size(value: string): string {
  return value === 'system' ? `${settings.fontSize}px` : toBrowserUnits(value);
}
