import { type ParsedAddress, parseAddress } from '../../../../cloudfunctions/console/parseAddress/contract';
import { userCancelled } from '../../kit/logic/user-cancelled';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { NO_PERSON, type PersonForm } from '../logic/person-form';

/** Takes a pasted address apart in the cloud. */
export function recognise(text: string): Promise<CallResult<ParsedAddress>> {
  return callFunction(parseAddress, { text });
}

/** The buyer's address book of WeChat; undefined where the person turned back or WeChat refused. */
export async function chooseWeChatAddress(): Promise<PersonForm | undefined> {
  try {
    const chosen = await wx.chooseAddress({});
    return {
      ...NO_PERSON,
      name: chosen.userName,
      phone: chosen.telNumber,
      province: chosen.provinceName,
      city: chosen.cityName,
      area: chosen.countyName,
      address: chosen.detailInfo,
    };
  } catch (error) {
    if (!userCancelled(error)) wx.showToast({ title: '没有打开微信地址，请手工填写', icon: 'none' });
    return undefined;
  }
}
