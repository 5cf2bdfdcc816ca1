import { dialled } from '../../../../cloudfunctions/shared/people/phone';
import { userCancelled } from '../../kit/logic/user-cancelled';

/** Opens the dialler; WeChat asks before it calls. */
export function dial(phone: string): void {
  wx.makePhoneCall({
    phoneNumber: dialled(phone),
    fail: (error) => {
      if (!userCancelled(error)) wx.showToast({ title: '没有拨出，请手动拨打', icon: 'none' });
    },
  });
}
