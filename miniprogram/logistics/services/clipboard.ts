/** Copies; WeChat itself says 内容已复制. It refuses where the privacy guideline does not name the clipboard. */
export function copy(text: string): void {
  wx.setClipboardData({
    data: text,
    fail: () => wx.showToast({ title: '没有复制成功，请长按文字选择', icon: 'none' }),
  });
}
