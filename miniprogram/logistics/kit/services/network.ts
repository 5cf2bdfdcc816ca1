/** Tells now and at every change whether the phone is online; returns how to stop. */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  wx.getNetworkType({ success: ({ networkType }) => listener(networkType !== 'none') });
  wx.onNetworkStatusChange(onChange);
  return () => wx.offNetworkStatusChange(onChange as () => void);
}

/** The phone itself says it has no network; a phone that cannot tell is taken to have one. */
export function isOffline(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getNetworkType({
      success: ({ networkType }) => resolve(networkType === 'none'),
      fail: () => resolve(false),
    });
  });
}
