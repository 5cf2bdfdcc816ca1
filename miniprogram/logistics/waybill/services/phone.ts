import { dialled } from '../../../../cloudfunctions/shared/people/phone';

/** Opens the dialler; WeChat asks before it calls. */
export function dial(phone: string): void {
  wx.makePhoneCall({
    phoneNumber: dialled(phone),
    fail: ({ errMsg }) => {
      if (!/cancel/.test(errMsg)) wx.showToast({ title: '没有拨出，请手动拨打', icon: 'none' });
    },
  });
}
