/**
 * Hands a label's original to a chat, as a file. Must be called straight from a tap: WeChat lets a file be
 * shared only then, so the bytes are at hand before the button can be tapped.
 */
export function shareLabel(original: Uint8Array, waybillId: string): Promise<void> {
  // One path for all labels: names and phones of earlier parcels do not pile up on the phone.
  const filePath = `${wx.env.USER_DATA_PATH}/wx-logistics-label.html`;
  const bytes = original.buffer.slice(original.byteOffset, original.byteOffset + original.byteLength);
  wx.getFileSystemManager().writeFileSync(filePath, bytes as ArrayBuffer);
  return new Promise((resolve, reject) => {
    wx.shareFileMessage({
      filePath,
      fileName: `面单-${waybillId.replace(/[^\w-]/g, '')}.html`,
      success: () => resolve(),
      fail: reject,
    });
  });
}
