import type { CallerHeaders } from './wechat';

export interface Caller extends CallerHeaders {
  id: string;
  label: string;
}

/** The demo people, a stranger, and the cloud console's own test button, which carries no openid. */
export const CALLERS: Caller[] = [
  { id: 'owner', label: '店主', openid: 'o-demo-owner', source: 'wx_client' },
  { id: 'clerk', label: '店员', openid: 'o-demo-clerk', source: 'wx_client' },
  { id: 'viewer', label: '只读', openid: 'o-demo-viewer', source: 'wx_client' },
  { id: 'stranger', label: '陌生人', openid: 'o-demo-stranger', source: 'wx_client' },
  { id: 'console', label: '云控制台', openid: '', source: 'wx_devtools' },
];

export const ROLE_LABELS: Record<string, string> = { owner: '店主', clerk: '店员', viewer: '只读' };
