import * as adapter from 'glass-easel-miniprogram-adapter';
import { defineApp, getApp, launchApp, tellApp } from './app';
import { installCode } from './code-space';
import { reportError, watchForFaults } from './diagnostics';
import { startGestures } from './gestures';
import { addHooks, markReady } from './hooks';
import { createIntersectionObserver } from './intersection';
import { keepHiddenOverflowStill } from './page-scroll';
import { currentPages, homeRoute, pageStack, startStack, topPage } from './page-stack';
import { buildPhone } from './phone';
import { startRouter } from './router';
import { createSelectorQuery } from './selector-query';
import { measureSetData } from './set-data';
import { templateHooks } from './template-hooks';
import { onThemeChange, startTheme } from './theme';
import type { Caller, Loose, MiniProgram } from './types';
import { createWx } from './wx';
import { tellListeners } from './wx/app-events';

addHooks();

globalThis.__startMiniProgram = (program: MiniProgram) => {
  watchForFaults(
    (error) => tellApp('onError', String((error as Error)?.stack ?? error)),
    (reason) => tellApp('onUnhandledRejection', { reason, promise: Promise.resolve() }),
  );
  startTheme(program);
  buildPhone();
  Object.assign(globalThis, {
    wx: createWx(),
    App: defineApp,
    getApp,
    getCurrentPages: currentPages,
    __templateHooks: templateHooks,
  });
  extendInstances();
  measureSetData();
  installCode(program);
  startStack(program);
  startGestures();
  keepHiddenOverflowStill();
  followTheme();
  followVisibility();
  guarded('app.js', () => program.loadApp());
  guarded('App.onLaunch', () => launchApp({ path: homeRoute(), query: {}, scene: 1001 }));
  startRouter();
  markReady();
  if (__DEVELOPMENT__) new EventSource('/dev/reload').onmessage = () => location.reload();
};

/** Methods that WeChat gives every page and component and the adapter leaves to its host. */
function extendInstances(): void {
  const prototype = adapter.component.ComponentCaller.prototype as Loose;
  const trigger = prototype.triggerEvent;
  Object.assign(prototype, {
    createSelectorQuery(this: Caller) {
      return createSelectorQuery(this);
    },
    createIntersectionObserver(this: Caller, options: Loose) {
      return createIntersectionObserver(this, options);
    },
    triggerEvent(this: Caller, name: string, detail: unknown, options: Loose) {
      return trigger.call(this, name, detail ?? {}, options ?? {});
    },
    getTabBar: () => null,
    getPageId: () => 'page',
  });
}

function followTheme(): void {
  onThemeChange((result) => {
    tellApp('onThemeChange', result);
    for (const entry of pageStack()) entry.bar.refresh();
    document.body.dataset.statusText = topPage()?.host.dataset.statusText;
  });
}

function followVisibility(): void {
  document.addEventListener('visibilitychange', () => {
    const page = topPage()?.caller;
    const name = document.hidden ? 'onHide' : 'onShow';
    page?.[name]?.();
    page?._$.triggerPageLifetime(document.hidden ? 'hide' : 'show', []);
    tellApp(name, { path: topPage()?.route, query: {}, scene: 1001 });
    tellListeners(document.hidden ? 'hide' : 'show');
  });
}

function guarded(where: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    reportError(error, where);
  }
}
