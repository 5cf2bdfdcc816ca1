import type { Definition } from './builtin';
import { followHover, hoverProperties } from './hover';

const CALLS: Record<string, 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  reLaunch: 'reLaunch',
  switchTab: 'switchTab',
};

export const navigators: Definition[] = [
  {
    tag: 'navigator',
    properties: {
      ...hoverProperties(50, 600, 'navigator-hover'),
      target: String,
      url: String,
      openType: { type: String, value: 'navigate' },
      delta: { type: Number, value: 1 },
      appId: String,
      path: String,
      extraData: Object,
      version: String,
      shortLink: String,
    },
    setup(self) {
      self.host.setAttribute('role', 'link');
      followHover(self);
      self.on('tap', () => {
        const { openType, url, delta } = self.data;
        if (openType === 'navigateBack') wx.navigateBack({ delta });
        else if (url) wx[CALLS[openType] ?? 'navigateTo']({ url });
      });
      return undefined;
    },
  },
];
