/**
 * Hands a file of labels to a chat. Must be called straight from a tap: WeChat lets a file be shared only then, so
 * the whole text is at hand before.
 */
export function sharePrintSheet(html: string, fileName: string): Promise<void> {
  // One path for all: names and phones of earlier parcels do not pile up on the phone.
  const filePath = `${wx.env.USER_DATA_PATH}/wx-logistics-labels.html`;
  wx.getFileSystemManager().writeFileSync(filePath, html, 'utf8');
  return new Promise((resolve, reject) => {
    wx.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: reject });
  });
}
