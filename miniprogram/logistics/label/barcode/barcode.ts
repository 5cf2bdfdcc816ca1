import { type Bar, barcodeOf, moduleWidth, QUIET_ZONE } from '../logic/code128';

/** A Code 128 out of plain views: sharp on every screen, no canvas. Draws nothing for unscannable text. */
Component({
  properties: {
    text: String,
    /** Width at hand in px. */
    space: { type: Number, value: 300 },
    /** Bars lie across, to use a phone's height for a long number. */
    upright: Boolean,
  },
  data: { bars: [] as Bar[], quiet: 0 },
  observers: {
    'text, space'(text: string, space: number) {
      const barcode = barcodeOf(text);
      if (!barcode) return this.setData({ bars: [] });
      const { pixelRatio } = wx.getWindowInfo();
      const module = moduleWidth(barcode.modules, space, pixelRatio);
      this.setData({
        quiet: QUIET_ZONE * module,
        bars: barcode.bars.map(({ at, gap, width }) => ({ at, gap: gap * module, width: width * module })),
      });
    },
  },
});
