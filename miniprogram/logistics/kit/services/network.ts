/** Tells now and at every change whether the phone is online; returns how to stop. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }) => tell(isConnected);
  wx.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
  wx.onNetworkStatusChange(listener);
  return () => wx.offNetworkStatusChange(listener as () => void);
}

/** The phone itself says it has no network; a phone that cannot tell is taken to have one. */
export function isOffline(): Promise<boolean> {
  return new Promise((tell) => {
    wx.getNetworkType({
      success: ({ networkType }) => tell(networkType === 'none'),
      fail: () => tell(false),
    });
  });
}
