/** What the camera read, '' where the person turned back. */
export async function scan(): Promise<string> {
  try {
    const { result } = await wx.scanCode({ scanType: ['barCode', 'qrCode'] });
    return result.trim();
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string };
    if (!/cancel/.test(errMsg)) wx.showToast({ title: '没有扫到，请再试一次', icon: 'none' });
    return '';
  }
}
