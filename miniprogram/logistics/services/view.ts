/** Room that the bar with the page's button takes at the bottom, and a little air. */
const BAR_PX = 116;
const AIR_PX = 8;

interface Box {
  top: number;
  bottom: number;
}

/**
 * Scrolls as little as it takes to see a whole element above the page's button: the first of these that fits on the
 * screen, or else the last from its top.
 */
export function bringIntoView(
  owner: Pick<WechatMiniprogram.Component.TrivialInstance, 'createSelectorQuery'>,
  ...selectors: string[]
): void {
  const query = owner.createSelectorQuery();
  for (const selector of selectors) query.select(selector).boundingClientRect();
  query.selectViewport().fields({ size: true, scrollOffset: true });
  query.exec((found) => {
    const view = found[found.length - 1];
    const boxes = found.slice(0, -1).filter(Boolean) as Box[];
    const room = view?.height - BAR_PX - AIR_PX;
    const box = boxes.find(({ top, bottom }) => bottom - top <= room) ?? boxes[boxes.length - 1];
    if (!view || !box) return;
    const scrollTop = scrollTo(box, view.scrollTop, view.height);
    if (scrollTop !== view.scrollTop) wx.pageScrollTo({ scrollTop, duration: 200 });
  });
}

/** Where the page has to be, in px from its top. */
export function scrollTo({ top, bottom }: Box, scrollTop: number, height: number): number {
  const below = bottom - (height - BAR_PX);
  const above = top - AIR_PX;
  if (above < 0) return Math.max(0, scrollTop + above);
  return below <= 0 ? scrollTop : scrollTop + Math.min(below + AIR_PX, above);
}
