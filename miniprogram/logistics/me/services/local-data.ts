const PREFIX = 'wx-logistics.';

/** Removes what the console keeps on this phone: drafts and remembered choices. What others keep stays. */
export function clearLocalData(): void {
  for (const key of wx.getStorageInfoSync().keys) {
    if (key.startsWith(PREFIX)) wx.removeStorageSync(key);
  }
}
