import { userCancelled } from '../logic/user-cancelled';

/** What the camera read, '' where the person turned back. */
export async function scan(): Promise<string> {
  try {
    const { result } = await wx.scanCode({ scanType: ['barCode', 'qrCode'] });
    return result.trim();
  } catch (error) {
    if (!userCancelled(error)) wx.showToast({ title: '没有扫到，请再试一次', icon: 'none' });
    return '';
  }
}
