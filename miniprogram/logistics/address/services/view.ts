/** What the bar with the page's button takes at the bottom, beside the phone's own margin, and a little air. */
const BAR_PX = 96;
const AIR_PX = 8;

interface Box {
  top: number;
  bottom: number;
}

/**
 * Scrolls as little as it takes to see elements above the page's button: the first of these groups that fits on the
 * screen as a whole, or else the last from its top.
 */
export function bringIntoView(
  owner: Pick<WechatMiniprogram.Component.TrivialInstance, 'createSelectorQuery'>,
  ...groups: string[][]
): void {
  const query = owner.createSelectorQuery();
  for (const selector of groups.flat()) query.select(selector).boundingClientRect();
  query.selectViewport().fields({ size: true, scrollOffset: true });
  query.exec((found: (Box | null)[]) => {
    const view = found.pop() as unknown as { height: number; scrollTop: number } | null;
    const boxes = groups.map((group) => around(found.splice(0, group.length))).filter((box) => box !== null);
    const floor = (view?.height ?? 0) - barHeight();
    const box = boxes.find((one) => fits(one, floor)) ?? boxes[boxes.length - 1];
    if (!view || !box) return;
    const scrollTop = scrollFor(box, view.scrollTop, floor);
    if (scrollTop !== view.scrollTop) wx.pageScrollTo({ scrollTop, duration: 200 });
  });
}

function around(boxes: (Box | null)[]): Box | null {
  const there = boxes.filter((box) => box !== null);
  if (there.length === 0) return null;
  return {
    top: Math.min(...there.map(({ top }) => top)),
    bottom: Math.max(...there.map(({ bottom }) => bottom)),
  };
}

function barHeight(): number {
  const { screenHeight, safeArea } = wx.getWindowInfo();
  return BAR_PX + (safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0);
}

function fits({ top, bottom }: Box, floor: number): boolean {
  return bottom - top + 2 * AIR_PX <= floor;
}

/** Where the page has to be, in px from its top; `floor` is where the bar begins. */
export function scrollFor({ top, bottom }: Box, scrollTop: number, floor: number): number {
  const below = bottom + AIR_PX - floor;
  const above = top - AIR_PX;
  if (above < 0) return Math.max(0, scrollTop + above);
  return below <= 0 ? scrollTop : scrollTop + Math.min(below, above);
}
