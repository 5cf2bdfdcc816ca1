import { ROLE_TITLES } from '../../../../../cloudfunctions/shared/contract/person';
import type { CallerHeaders } from './wechat';

export interface Caller extends CallerHeaders {
  id: string;
  label: string;
}

/** The demo people, a stranger, the cloud console's own test button and a timer, which carry no openid. */
export const CALLERS: Caller[] = [
  { id: 'owner', label: ROLE_TITLES.owner, openid: 'o-demo-owner', source: 'wx_client' },
  { id: 'clerk', label: ROLE_TITLES.clerk, openid: 'o-demo-clerk', source: 'wx_client' },
  { id: 'viewer', label: ROLE_TITLES.viewer, openid: 'o-demo-viewer', source: 'wx_client' },
  { id: 'stranger', label: '陌生人', openid: 'o-demo-stranger', source: 'wx_client' },
  { id: 'console', label: '云控制台', openid: '', source: 'wx_devtools' },
  { id: 'timer', label: '定时器', openid: '', source: 'wx_trigger' },
];

/** Whoever the engineer says; edited in place. */
export const OWN_CALLER: Caller = {
  id: 'own',
  label: '自定义',
  openid: 'o-staff-packer',
  source: 'wx_client',
};

export const ROLE_LABELS: Record<string, string> = ROLE_TITLES;
