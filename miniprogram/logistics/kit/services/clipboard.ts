/** Copies; WeChat itself says 内容已复制. It refuses where the privacy guideline does not name the clipboard. */
export function copy(text: string): void {
  wx.setClipboardData({
    data: text,
    fail: () => wx.showToast({ title: '没有复制成功，请长按文字选择', icon: 'none' }),
  });
}

/** What was copied last, '' where there is nothing or WeChat may not say. */
export async function paste(): Promise<string> {
  try {
    return (await wx.getClipboardData()).data.trim();
  } catch {
    return '';
  }
}
