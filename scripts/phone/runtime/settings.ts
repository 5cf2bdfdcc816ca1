import type { Theme } from './types';

/** How this phone is set: taken from the address, so that a link or a test decides everything. */
const query = new URLSearchParams(location.search);

export const settings = {
  openid: query.get('as') ?? 'o-demo-owner',
  theme: query.get('theme') as Theme | null,
  /** WeChat's 字体大小: 16 is standard, 23 the largest. */
  fontSize: Number(query.get('scale')) || 16,
};

const onRealPhone = matchMedia('(pointer: coarse)').matches && window.top === window;

/** An iPhone X's bars in px; on a real phone the browser already leaves room for its own. */
export const metrics = {
  statusBar: onRealPhone ? 0 : 44,
  homeIndicator: onRealPhone ? 0 : 34,
  navigationBar: 44,
  capsule: { width: 87, height: 32, top: onRealPhone ? 6 : 48, right: 7 },
};
