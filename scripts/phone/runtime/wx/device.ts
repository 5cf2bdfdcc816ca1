import { askDialog } from '../ui/dialog';
import { ApiError, api } from './api';

export const device = {
  scanCode: api('scanCode', async ({ onlyFromCamera = false }) => {
    const code = await askDialog({
      name: 'scan',
      title: onlyFromCamera ? '扫一扫（相机）' : '扫一扫',
      content: '预览没有相机，请输入码的内容',
      confirmText: '扫描',
      cancelText: '取消',
      confirmTestid: 'scan-ok',
      cancelTestid: 'scan-cancel',
      input: { placeholder: '运单号或二维码内容', testid: 'scan-input' },
    });
    if (code === null) throw new ApiError('cancel');
    return {
      result: code,
      scanType: 'CODE_128',
      charSet: 'utf-8',
      rawData: btoa(unescape(encodeURIComponent(code))),
      path: '',
    };
  }),
  makePhoneCall: api('makePhoneCall', async ({ phoneNumber }) => {
    const answer = await askDialog({
      name: 'phone-call',
      title: String(phoneNumber),
      content: '真机上会弹出拨号面板',
      confirmText: '呼叫',
      cancelText: '取消',
    });
    if (answer === null) throw new ApiError('cancel');
  }),
  vibrateShort: api('vibrateShort', () => {}),
  vibrateLong: api('vibrateLong', () => {}),
  setKeepScreenOn: api('setKeepScreenOn', () => {}),
  setScreenBrightness: api('setScreenBrightness', () => {}),
  getScreenBrightness: api('getScreenBrightness', () => ({ value: 1 })),
  chooseAddress: api('chooseAddress', async () => {
    const answer = await askDialog({
      name: 'address',
      title: '收货地址',
      content: '张三 13800138000\n广东省广州市海珠区新港中路 397 号',
      confirmText: '使用',
      cancelText: '取消',
    });
    if (answer === null) throw new ApiError('cancel');
    return {
      userName: '张三',
      telNumber: '13800138000',
      provinceName: '广东省',
      cityName: '广州市',
      countyName: '海珠区',
      detailInfo: '新港中路 397 号',
      postalCode: '510000',
      nationalCode: '440105',
    };
  }),
};
