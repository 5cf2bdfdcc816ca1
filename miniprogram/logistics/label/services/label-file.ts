/** One path for all labels: names and phones of earlier parcels do not pile up on the phone. */
const fileOf = (): string => `${wx.env.USER_DATA_PATH}/wx-logistics-label.html`;

function write(original: Uint8Array): string {
  const filePath = fileOf();
  const bytes = original.buffer.slice(original.byteOffset, original.byteOffset + original.byteLength);
  wx.getFileSystemManager().writeFileSync(filePath, bytes as ArrayBuffer);
  return filePath;
}

/**
 * Hands a label's original to a chat, as a file. Must be called straight from a tap: WeChat lets a file be
 * shared only then, so the bytes are at hand before the button can be tapped.
 */
export function shareLabel(original: Uint8Array, waybillId: string): Promise<void> {
  const filePath = write(original);
  return new Promise((resolve, reject) => {
    wx.shareFileMessage({
      filePath,
      fileName: `面单-${waybillId.replace(/[^\w-]/g, '')}.html`,
      success: () => resolve(),
      fail: reject,
    });
  });
}

/** Only WeChat on a computer can put a file where its owner wants it. */
export function savesToDisk(): boolean {
  return (
    typeof wx.saveFileToDisk === 'function' && /windows|mac/.test(wx.getDeviceInfo?.().platform ?? 'phone')
  );
}

/** Saves a label's original on this computer. */
export function saveLabel(original: Uint8Array): Promise<void> {
  const filePath = write(original);
  return new Promise((resolve, reject) => {
    wx.saveFileToDisk({ filePath, success: () => resolve(), fail: reject });
  });
}
