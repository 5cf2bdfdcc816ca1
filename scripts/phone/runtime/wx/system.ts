import { tellApp } from '../app';
import { viewportOf } from '../elements';
import { topPage } from '../page-stack';
import { metrics, settings } from '../settings';
import { currentTheme, offThemeChange, onThemeChange } from '../theme';
import type { Loose } from '../types';
import { api } from './api';
import { appEvents } from './app-events';

const SDK_VERSION = '3.8.9';

function windowInfo() {
  const screen = document.documentElement.getBoundingClientRect();
  const view = viewportOf(topPage()?.scroller ?? null);
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: screen.width,
    screenHeight: screen.height,
    windowWidth: view.width,
    windowHeight: view.height,
    statusBarHeight: metrics.statusBar,
    screenTop: view.top,
    safeArea: {
      left: 0,
      right: screen.width,
      top: metrics.statusBar,
      bottom: screen.height - metrics.homeIndicator,
      width: screen.width,
      height: screen.height - metrics.statusBar - metrics.homeIndicator,
    },
  };
}

const deviceInfo = () => ({
  brand: 'iPhone',
  model: 'iPhone X',
  platform: 'ios',
  system: 'iOS 17.0',
  benchmarkLevel: -1,
});

const appBaseInfo = () => ({
  SDKVersion: SDK_VERSION,
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
  fontSizeSetting: settings.fontSize,
  fontSizeScaleFactor: settings.fontSize / 16,
  theme: currentTheme(),
  host: { env: 'WeChat' },
});

const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() });

function menuButton() {
  const { width, height, top, right } = metrics.capsule;
  const edge = document.documentElement.clientWidth - right;
  return { width, height, top, bottom: top + height, left: edge - width, right: edge };
}

const resizeListeners = new Set<Loose>();
addEventListener('resize', () => {
  const { windowWidth, windowHeight } = windowInfo();
  const result = { size: { windowWidth, windowHeight } };
  for (const listener of resizeListeners) listener(result);
  topPage()?.caller.onResize?.(result);
  topPage()?.caller._$.triggerPageLifetime('resize', [result.size]);
});

const launchOptions = () => ({
  path: topPage()?.route ?? '',
  query: topPage()?.query ?? {},
  scene: 1001,
  referrerInfo: {},
});
const nothing = () => {};

export const system = {
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: () => ({
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  }),
  getMenuButtonBoundingClientRect: menuButton,
  onMenuButtonBoundingClientRectWeightChange: nothing,
  offMenuButtonBoundingClientRectWeightChange: nothing,
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx00000000000000aa', envVersion: 'develop', version: '' },
  }),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  getExtConfigSync: () => ({}),
  getUpdateManager: () => ({
    onCheckForUpdate: nothing,
    onUpdateReady: nothing,
    onUpdateFailed: nothing,
    applyUpdate: nothing,
  }),
  onThemeChange,
  offThemeChange,
  onWindowResize: (listener: Loose) => void resizeListeners.add(listener),
  offWindowResize: (listener?: Loose) =>
    void (listener ? resizeListeners.delete(listener) : resizeListeners.clear()),
  ...appEvents,
  onError: nothing,
  offError: nothing,
  onUnhandledRejection: nothing,
  onPageNotFound: nothing,
  reportEvent: nothing,
  getLogManager: () => console,
  getRealtimeLogManager: () => ({ ...console, setFilterMsg: nothing, addFilterMsg: nothing }),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer,
  arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))),
  exitMiniProgram: api('exitMiniProgram', () => tellApp('onHide')),
};
