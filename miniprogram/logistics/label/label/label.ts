import type { PersonView } from '../../waybill/logic/person-view';

/** What a label's reader needs of it: courier, routing code, number. Paper is white in the dark, too. */
Component({
  properties: {
    courier: String,
    /** 大头笔. */
    routing: String,
    /** 集包地. */
    bag: String,
    number: String,
    /** The number in groups, for reading. */
    grouped: String,
    /** Masked, where the ledger knows them. */
    receiver: { type: null, value: undefined as unknown as PersonView | undefined },
    sender: { type: null, value: undefined as unknown as PersonView | undefined },
    goods: String,
    cancelled: Boolean,
    /** Without the line that offers to enlarge it. */
    plain: Boolean,
  },
  data: { space: 0 },
  lifetimes: {
    attached() {
      // Page gutter and card padding on both sides, and the paper's own.
      this.setData({ space: wx.getWindowInfo().windowWidth - 2 * (16 + 16 + 8) });
    },
  },
});
