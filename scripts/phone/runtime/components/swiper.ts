import type { Builtin, Definition } from './builtin';

/** A swiper is a scroll-snapped row of its items; dots are left to the page. */
export const swipers: Definition[] = [
  {
    tag: 'swiper',
    properties: {
      indicatorDots: Boolean,
      indicatorColor: String,
      indicatorActiveColor: String,
      autoplay: Boolean,
      current: Number,
      currentItemId: String,
      interval: { type: Number, value: 5000 },
      duration: { type: Number, value: 500 },
      circular: Boolean,
      vertical: Boolean,
      displayMultipleItems: { type: Number, value: 1 },
      previousMargin: String,
      nextMargin: String,
      snapToEdge: Boolean,
      easingFunction: String,
      disableTouch: Boolean,
    },
    setup(self) {
      let timer = 0;
      self.host.addEventListener('scroll', () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => takeCurrent(self), 80);
      });
      const autoplay = setInterval(
        () => self.data.autoplay && show(self, next(self)),
        Number(self.data.interval),
      );
      return {
        attached: () => requestAnimationFrame(() => show(self, self.data.current, 'instant')),
        detached: () => clearInterval(autoplay),
      };
    },
    observe: {
      current: (self, value) => show(self, value),
      vertical: (self, value) => self.host.classList.toggle('vertical', value),
    },
  },
  { tag: 'swiper-item', properties: { itemId: String, skipHiddenItemLayout: Boolean } },
];

function show(self: Builtin, index: number, behavior: ScrollBehavior = 'smooth'): void {
  const { host } = self;
  const position = self.data.vertical
    ? { top: index * host.clientHeight }
    : { left: index * host.clientWidth };
  host.scrollTo({ ...position, behavior });
}

function next(self: Builtin): number {
  return (Number(self.data.current) + 1) % Math.max(1, self.host.querySelectorAll('wx-swiper-item').length);
}

function takeCurrent(self: Builtin): void {
  const { host } = self;
  const current = Math.round(
    self.data.vertical ? host.scrollTop / host.clientHeight : host.scrollLeft / host.clientWidth,
  );
  if (current !== self.data.current) {
    self.set({ current });
    self.emit('change', { current, source: 'touch' });
  }
  self.emit('animationfinish', { current, source: 'touch' });
}
