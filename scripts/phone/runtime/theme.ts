import { settings } from './settings';
import type { Json, MiniProgram, Theme } from './types';

type Listener = (result: { theme: Theme }) => void;
const listeners = new Set<Listener>();
let variables: MiniProgram['theme'] = { light: {}, dark: {} };
let enabled = false;

/** The theme of this phone: the address decides, else the machine; without `darkmode: true` WeChat stays light. */
export function startTheme(program: MiniProgram): void {
  variables = program.theme;
  enabled = program.app.darkmode === true;
  const system = matchMedia('(prefers-color-scheme: dark)');
  setTheme(settings.theme ?? (system.matches ? 'dark' : 'light'));
  system.addEventListener('change', () => {
    if (settings.theme === null) setTheme(system.matches ? 'dark' : 'light');
  });
}

export function setTheme(theme: Theme): void {
  const next = enabled ? theme : 'light';
  const changed = document.documentElement.dataset.theme !== undefined && currentTheme() !== next;
  document.documentElement.dataset.theme = next;
  if (changed) for (const listener of [...listeners]) listener({ theme: next });
}

export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

export function onThemeChange(listener: Listener): void {
  listeners.add(listener);
}

export function offThemeChange(listener?: Listener): void {
  if (listener) listeners.delete(listener);
  else listeners.clear();
}

/** Replaces `@name` in app.json and page JSON by the theme's value. */
export function themed(config: Json): Json {
  const values = variables[currentTheme()];
  const resolve = (value: unknown) =>
    typeof value === 'string' && value.startsWith('@') ? (values[value.slice(1)] ?? value) : value;
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, resolve(value)]));
}
