App({
  onLaunch() {
    wx.cloud.init({ env: __CLOUD_ENV__ || undefined, traceUser: true });
  },
});
