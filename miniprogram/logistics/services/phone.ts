/** Opens the dialler; WeChat asks before it calls. Spaces and hyphens are for reading only. */
export function dial(phone: string): void {
  wx.makePhoneCall({
    phoneNumber: phone.replace(/[\s-]/g, ''),
    fail: ({ errMsg }) => {
      if (!/cancel/.test(errMsg)) wx.showToast({ title: '没有拨出，请手动拨打', icon: 'none' });
    },
  });
}
