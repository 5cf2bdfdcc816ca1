const HOME = '/logistics/home/home';

Page({
  data: { failed: false },
  onLoad() {
    this.enter();
  },
  again() {
    if (this.data.failed) this.enter();
  },
  enter() {
    this.setData({ failed: false });
    wx.reLaunch({ url: HOME, fail: () => this.setData({ failed: true }) });
  },
});
