import { api } from './api';

/** Asking the person: on the preview's phone everything is allowed. */
export const permission = {
  login: api('login', () => ({ code: 'preview-code' })),
  checkSession: api('checkSession', () => {}),
  getSetting: api('getSetting', () => ({ authSetting: {} })),
  openSetting: api('openSetting', () => ({ authSetting: {} })),
  authorize: api('authorize', () => {}),
  getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: '《隐私保护指引》',
  })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => {}),
  onNeedPrivacyAuthorization: () => {},
  openPrivacyContract: api('openPrivacyContract', () => {}),
  requestSubscribeMessage: api('requestSubscribeMessage', ({ tmplIds = [] }) =>
    Object.fromEntries(tmplIds.map((id: string) => [id, 'accept'])),
  ),
  showShareMenu: api('showShareMenu', () => {}),
  hideShareMenu: api('hideShareMenu', () => {}),
  updateShareMenu: api('updateShareMenu', () => {}),
};
