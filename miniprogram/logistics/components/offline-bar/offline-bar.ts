/** A thin bar while the phone has no network; what is on the screen stays readable. */
Component({
  data: { offline: false },
  lifetimes: {
    attached() {
      wx.getNetworkType({ success: ({ networkType }) => this.show(networkType === 'none') });
      wx.onNetworkStatusChange(this.changed());
    },
    detached() {
      wx.offNetworkStatusChange(this.changed());
    },
  },
  methods: {
    /** The same listener every time, so that it can be taken off. */
    changed(): (status: { isConnected: boolean }) => void {
      const self = this as unknown as { listener?: (status: { isConnected: boolean }) => void };
      self.listener ??= ({ isConnected }) => this.show(!isConnected);
      return self.listener;
    },
    show(offline: boolean) {
      if (offline !== this.data.offline) this.setData({ offline });
    },
  },
});
