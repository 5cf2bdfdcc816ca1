import { warn } from '../diagnostics';
import type { Builtin, Definition } from './builtin';

export const scrollView: Definition = {
  tag: 'scroll-view',
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    upperThreshold: { type: Number, value: 50 },
    lowerThreshold: { type: Number, value: 50 },
    scrollTop: { type: null, value: '' },
    scrollLeft: { type: null, value: '' },
    scrollIntoView: String,
    scrollIntoViewOffset: Number,
    scrollIntoViewAlignment: String,
    scrollWithAnimation: Boolean,
    enableBackToTop: Boolean,
    enablePassive: { type: null, value: false },
    enableFlex: Boolean,
    scrollAnchoring: Boolean,
    enhanced: Boolean,
    bounces: { type: Boolean, value: true },
    showScrollbar: { type: Boolean, value: true },
    pagingEnabled: Boolean,
    fastDeceleration: Boolean,
    binddragstart: String,
    type: String,
    usingSticky: Boolean,
    refresherEnabled: Boolean,
    refresherThreshold: { type: Number, value: 45 },
    refresherDefaultStyle: String,
    refresherBackground: String,
    refresherTriggered: Boolean,
  },
  setup(self) {
    const { host } = self;
    let [left, top] = [0, 0];
    host.addEventListener('scroll', () => {
      const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = host;
      const [deltaX, deltaY] = [left - scrollLeft, top - scrollTop];
      self.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY });
      const { upperThreshold, lowerThreshold } = self.data;
      if (deltaY > 0 && scrollTop <= upperThreshold && top > upperThreshold)
        self.emit('scrolltoupper', { direction: 'top' });
      const below = scrollHeight - clientHeight;
      if (deltaY < 0 && below - scrollTop <= lowerThreshold && below - top > lowerThreshold)
        self.emit('scrolltolower', { direction: 'bottom' });
      const right = scrollWidth - clientWidth;
      if (deltaX < 0 && right - scrollLeft <= lowerThreshold && right - left > lowerThreshold)
        self.emit('scrolltolower', { direction: 'right' });
      [left, top] = [scrollLeft, scrollTop];
    });
    return { attached: () => requestAnimationFrame(() => scrollToView(self, self.data.scrollIntoView)) };
  },
  observe: {
    scrollX: axes,
    scrollY: axes,
    refresherEnabled: (_, value) => {
      if (value) warn('refresher-enabled of <scroll-view> is not part of the preview');
    },
    showScrollbar: (self, value) => self.host.classList.toggle('no-scrollbar', !value),
    enableFlex: (self, value) => self.host.classList.toggle('flex', value),
    scrollTop: (self, value) => scrollTo(self, { top: value }),
    scrollLeft: (self, value) => scrollTo(self, { left: value }),
    scrollIntoView: (self, value) => scrollToView(self, value),
  },
};

function axes(self: Builtin): void {
  const { scrollX, scrollY } = self.data;
  self.host.style.overflowX = scrollX ? 'auto' : 'hidden';
  self.host.style.overflowY = scrollY ? 'auto' : 'hidden';
}

/** After the update: the content that makes room for scrolling may come with it. */
function scrollTo(self: Builtin, target: { top?: unknown; left?: unknown }): void {
  const wanted = target.top ?? target.left;
  if (wanted === '' || wanted === null || !Number.isFinite(Number(wanted))) return;
  const position = target.top === undefined ? { left: Number(wanted) } : { top: Number(wanted) };
  setTimeout(
    () => self.host.scrollTo({ ...position, behavior: self.data.scrollWithAnimation ? 'smooth' : 'instant' }),
    0,
  );
}

function scrollToView(self: Builtin, id: string): void {
  if (!id) return;
  setTimeout(() => {
    const { host } = self;
    const target = host.querySelector(`[id="${CSS.escape(id)}"]`);
    if (!target) return;
    const [box, frame] = [target.getBoundingClientRect(), host.getBoundingClientRect()];
    host.scrollTo({
      top: self.data.scrollY ? host.scrollTop + box.top - frame.top : host.scrollTop,
      left: self.data.scrollX ? host.scrollLeft + box.left - frame.left : host.scrollLeft,
      behavior: self.data.scrollWithAnimation ? 'smooth' : 'instant',
    });
  }, 0);
}
