import * as glassEasel from 'glass-easel';
import { isVendor } from '../vendor';
import { componentPath } from './elements';
import { lastWrittenElement } from './template-hooks';

/** Ordinary in WeChat: `wx:for` over a number. */
const HARMLESS = /^Use number as for-list/;

const warned = new Set<string>();

/** Says a warning once, in the console and to tests. */
export function warn(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  globalThis.__preview.warnings.push(message);
  console.warn(`[preview] ${message}`);
}

export function reportError(error: unknown, where: string): void {
  const message = error instanceof Error ? error.message : describe(error);
  globalThis.__preview.errors.push(`${where}: ${message}`);
  console.error(`[preview] ${where}:`, error);
}

function describe(error: unknown): string {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' ? errMsg : String(error);
}

/** What glass-easel finds wrong is mostly a misspelt attribute, which WeChat would swallow without a word. */
export function watchForFaults(
  onError: (error: unknown) => void,
  onRejection: (reason: unknown) => void,
): void {
  glassEasel.addGlobalWarningListener((message, component, element) => {
    const written = component ? undefined : lastWrittenElement();
    const tag = (element as { is?: string } | undefined)?.is ?? written?.tag;
    const text = `${message}${tag ? ` of <${tag}>` : ''} (in ${componentPath(component || written?.owner)})`;
    if (!isVendor(text) && !HARMLESS.test(message)) warn(text);
    return false;
  });
  glassEasel.addGlobalErrorListener((error, method, component) => {
    reportError(error, `${componentPath(component)} ${method ?? ''}`.trim());
    onError(error);
    return false;
  });
  window.addEventListener('error', (event) => {
    if (!event.error) return;
    reportError(event.error, 'uncaught error');
    onError(event.error);
  });
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    reportError(event.reason, 'unhandled rejection');
    onRejection(event.reason);
  });
}
