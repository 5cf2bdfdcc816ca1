import type { Json, Loose } from './types';

let app: Loose;

export const getApp = () => app;

/** The App() global: one object, started by `launchApp`. */
export function defineApp(definition: Loose): void {
  app = definition;
}

export function launchApp(options: Json): void {
  app ??= {};
  app.onLaunch?.(options);
  app.onShow?.(options);
}

/** Calls a lifetime of the app that it may not have. */
export function tellApp(name: string, ...args: unknown[]): void {
  app?.[name]?.(...args);
}
